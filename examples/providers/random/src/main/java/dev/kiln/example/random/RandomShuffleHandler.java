package dev.kiln.example.random;

import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes {@code RandomShuffle}. */
final class RandomShuffleHandler implements ResourceHandler<RandomShuffleInputs, RandomShuffleState> {
    @Override
    public List<CheckFailure> check(CheckRequest<RandomShuffleInputs> request) {
        int count = request.inputs().resultCount().orElse(0);
        return count < 0
                ? List.of(new CheckFailure("resultCount", "must not be negative, and is " + count))
                : List.of();
    }

    @Override
    public RandomShuffleState create(CreateRequest<RandomShuffleInputs> request) {
        RandomShuffleInputs inputs = request.inputs();
        Random random = Seeds.random(inputs.seed());
        int count = inputs.resultCount().orElse(inputs.inputs().size());
        List<String> results = new ArrayList<>();
        while (results.size() < count && !inputs.inputs().isEmpty()) {
            List<String> round = new ArrayList<>(inputs.inputs());
            Collections.shuffle(round, random);
            results.addAll(round.subList(0, Math.min(round.size(), count - results.size())));
        }
        return RandomShuffleState.of(inputs).results(results).id("-");
    }
}
