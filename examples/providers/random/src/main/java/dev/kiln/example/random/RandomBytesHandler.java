package dev.kiln.example.random;

import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes {@code RandomBytes}. */
final class RandomBytesHandler implements ResourceHandler<RandomBytesInputs, RandomBytesState> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public List<CheckFailure> check(CheckRequest<RandomBytesInputs> request) {
        return Bytes.tooFew("length", request.inputs().length());
    }

    @Override
    public RandomBytesState create(CreateRequest<RandomBytesInputs> request) {
        byte[] bytes = Bytes.random(request.inputs().length(), random);
        return RandomBytesState.of(request.inputs())
                .base64(Base64.getEncoder().encodeToString(bytes))
                .hex(HexFormat.of().formatHex(bytes))
                .id("none");
    }
}
