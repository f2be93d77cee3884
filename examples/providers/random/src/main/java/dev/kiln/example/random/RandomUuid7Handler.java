package dev.kiln.example.random;

import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes {@code RandomUuid7}. */
final class RandomUuid7Handler implements ResourceHandler<RandomUuid7Inputs, RandomUuid7State> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public RandomUuid7State create(CreateRequest<RandomUuid7Inputs> request) {
        String uuid = uuid(System.currentTimeMillis()).toString();
        return RandomUuid7State.of(request.inputs()).result(uuid).id(uuid);
    }

    /** RFC 9562, section 5.7: 48 bits of milliseconds, the version, 12 random bits, the variant, 62 random bits. */
    private UUID uuid(long milliseconds) {
        long high = milliseconds << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
