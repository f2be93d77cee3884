package dev.kiln.example.random;

import dev.kiln.runtime.provider.CheckFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Which characters a text is made of.
 *
 * @param numericGiven what the program says of digits
 * @param numberGiven what it says by the old name
 */
record TextRules(
        int length,
        Group lower,
        Group upper,
        Group special,
        int minNumeric,
        Optional<Boolean> numericGiven,
        Optional<Boolean> numberGiven,
        Optional<String> overrideSpecial) {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String SPECIAL = "!@#$%&*()-_=+[]{}<>:?";

    /** Whether characters of a group may occur, and how many there are at least. */
    record Group(boolean allowed, int minimum) {}

    /** Whether digits may occur. */
    boolean numeric() {
        return numericGiven.or(() -> numberGiven).orElse(true);
    }

    /** What cannot be satisfied. */
    List<CheckFailure> failures() {
        List<CheckFailure> failures = new ArrayList<>();
        long minimums = (long) lower.minimum() + upper.minimum() + special.minimum() + minNumeric;
        negative(failures, "minLower", lower.minimum());
        negative(failures, "minUpper", upper.minimum());
        negative(failures, "minSpecial", special.minimum());
        negative(failures, "minNumeric", minNumeric);
        if (length < 1) {
            failures.add(new CheckFailure("length", "must be at least 1, and is " + length));
        } else if (length < minimums) {
            failures.add(new CheckFailure(
                    "length",
                    "must be at least " + minimums
                            + ", which is minLower, minUpper, minNumeric and minSpecial together," + " and is "
                            + length));
        }
        if (numericGiven.isPresent() && numberGiven.isPresent() && !numericGiven.equals(numberGiven)) {
            failures.add(new CheckFailure("number", "must be what numeric is, whose old name it is; leave it out"));
        }
        if (alphabet().isEmpty()) {
            failures.add(new CheckFailure("", "one of lower, upper, numeric and special has to be true"));
        }
        return failures;
    }

    /** A text that follows the rules. */
    String text(Random random) {
        List<Character> characters = new ArrayList<>();
        add(characters, random, LOWER, lower.minimum());
        add(characters, random, UPPER, upper.minimum());
        add(characters, random, DIGITS, minNumeric);
        add(characters, random, specials(), special.minimum());
        add(characters, random, alphabet(), length - characters.size());
        Collections.shuffle(characters, random);
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    private String specials() {
        return overrideSpecial.filter(s -> !s.isEmpty()).orElse(SPECIAL);
    }

    private String alphabet() {
        return (lower.allowed() ? LOWER : "")
                + (upper.allowed() ? UPPER : "")
                + (numeric() ? DIGITS : "")
                + (special.allowed() ? specials() : "");
    }

    private static void add(List<Character> characters, Random random, String from, int count) {
        for (int i = 0; i < count; i++) {
            characters.add(from.charAt(random.nextInt(from.length())));
        }
    }

    private static void negative(List<CheckFailure> failures, String property, int minimum) {
        if (minimum < 0) {
            failures.add(new CheckFailure(property, "must not be negative, and is " + minimum));
        }
    }
}
