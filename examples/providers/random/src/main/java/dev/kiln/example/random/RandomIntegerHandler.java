package dev.kiln.example.random;

import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.util.List;

/** Makes {@code RandomInteger}. */
final class RandomIntegerHandler implements ResourceHandler<RandomIntegerInputs, RandomIntegerState> {
    @Override
    public List<CheckFailure> check(CheckRequest<RandomIntegerInputs> request) {
        int min = request.inputs().min();
        int max = request.inputs().max();
        return max < min
                ? List.of(new CheckFailure("max", "must be at least min, which is " + min + ", and is " + max))
                : List.of();
    }

    @Override
    public RandomIntegerState create(CreateRequest<RandomIntegerInputs> request) {
        RandomIntegerInputs inputs = request.inputs();
        long result = Seeds.between(inputs.min(), inputs.max(), Seeds.random(inputs.seed()));
        return RandomIntegerState.of(inputs).result((int) result).id(Long.toString(result));
    }
}
