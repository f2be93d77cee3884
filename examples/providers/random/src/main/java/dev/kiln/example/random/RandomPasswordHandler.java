package dev.kiln.example.random;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.kiln.runtime.handler.CheckRequest;
import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.provider.CheckFailure;
import java.security.SecureRandom;
import java.util.List;

/** Makes {@code RandomPassword}. */
final class RandomPasswordHandler implements ResourceHandler<RandomPasswordInputs, RandomPasswordState> {
    /** Rounds of bcrypt, as a power of two. */
    private static final int COST = 10;

    private final SecureRandom random = new SecureRandom();

    @Override
    public List<CheckFailure> check(CheckRequest<RandomPasswordInputs> request) {
        return rules(request.inputs()).failures();
    }

    @Override
    public RandomPasswordState create(CreateRequest<RandomPasswordInputs> request) {
        TextRules rules = rules(request.inputs());
        String text = rules.text(random);
        return RandomPasswordState.of(request.inputs())
                .number(rules.numeric())
                .numeric(rules.numeric())
                .result(text)
                .bcryptHash(hash(text))
                .id("none");
    }

    private static TextRules rules(RandomPasswordInputs inputs) {
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

    private String hash(String text) {
        var version = BCrypt.Version.VERSION_2A;
        return BCrypt.with(version, random, LongPasswordStrategies.truncate(version))
                .hashToString(COST, text.toCharArray());
    }
}
