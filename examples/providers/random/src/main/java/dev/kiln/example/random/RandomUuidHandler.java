package dev.kiln.example.random;

import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import java.util.UUID;

/** Makes {@code RandomUuid}. */
final class RandomUuidHandler implements ResourceHandler<RandomUuidInputs, RandomUuidState> {
    @Override
    public RandomUuidState create(CreateRequest<RandomUuidInputs> request) {
        String uuid = UUID.randomUUID().toString();
        return RandomUuidState.of(request.inputs()).result(uuid).id(uuid);
    }
}
