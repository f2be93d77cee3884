package dev.kiln.example.random;

import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Makes {@code RandomPet}. */
final class RandomPetHandler implements ResourceHandler<RandomPetInputs, RandomPetState> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public List<CheckFailure> check(CheckRequest<RandomPetInputs> request) {
        int length = request.inputs().length();
        return length < 1 ? List.of(new CheckFailure("length", "must be at least 1, and is " + length)) : List.of();
    }

    @Override
    public RandomPetState create(CreateRequest<RandomPetInputs> request) {
        RandomPetInputs inputs = request.inputs();
        List<String> words = new ArrayList<>(PetWords.choose(inputs.length(), random));
        inputs.prefix().ifPresent(prefix -> words.add(0, prefix));
        return RandomPetState.of(inputs).id(String.join(inputs.separator(), words));
    }
}
