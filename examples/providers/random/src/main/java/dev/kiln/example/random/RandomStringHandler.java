package dev.kiln.example.random;

import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.security.SecureRandom;
import java.util.List;

/** Makes {@code RandomString}. */
final class RandomStringHandler implements ResourceHandler<RandomStringInputs, RandomStringState> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public List<CheckFailure> check(CheckRequest<RandomStringInputs> request) {
        return rules(request.inputs()).failures();
    }

    @Override
    public RandomStringState create(CreateRequest<RandomStringInputs> request) {
        TextRules rules = rules(request.inputs());
        String text = rules.text(random);
        return RandomStringState.of(request.inputs())
                .number(rules.numeric())
                .numeric(rules.numeric())
                .result(text)
                .id(text);
    }

    private static TextRules rules(RandomStringInputs inputs) {
        return new TextRules(
                inputs.length(),
                new TextRules.Group(inputs.lower(), inputs.minLower()),
                new TextRules.Group(inputs.upper(), inputs.minUpper()),
                new TextRules.Group(inputs.special(), inputs.minSpecial()),
                inputs.minNumeric(),
                inputs.numeric(),
                inputs.number(),
                inputs.overrideSpecial());
    }
}
