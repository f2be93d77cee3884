package dev.kiln.example.random;

import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import java.util.UUID;

/** Makes {@code RandomUuid4}. */
final class RandomUuid4Handler implements ResourceHandler<RandomUuid4Inputs, RandomUuid4State> {
    @Override
    public RandomUuid4State create(CreateRequest<RandomUuid4Inputs> request) {
        String uuid = UUID.randomUUID().toString();
        return RandomUuid4State.of(request.inputs()).result(uuid).id(uuid);
    }
}
