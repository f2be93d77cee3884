package dev.kiln.example.random;

import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes {@code RandomId}. */
final class RandomIdHandler implements ResourceHandler<RandomIdInputs, RandomIdState> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public List<CheckFailure> check(CheckRequest<RandomIdInputs> request) {
        return Bytes.tooFew("byteLength", request.inputs().byteLength());
    }

    @Override
    public RandomIdState create(CreateRequest<RandomIdInputs> request) {
        byte[] bytes = Bytes.random(request.inputs().byteLength(), random);
        String prefix = request.inputs().prefix().orElse("");
        String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return RandomIdState.of(request.inputs())
                .b64Std(prefix + Base64.getEncoder().encodeToString(bytes))
                .b64Url(prefix + url)
                .dec(prefix + new BigInteger(1, bytes))
                .hex(prefix + HexFormat.of().formatHex(bytes))
                .id(url);
    }
}
