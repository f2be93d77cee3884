package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import java.time.Duration;
import java.util.regex.Pattern;

/** A length of time as it is written on a command line: {@code 500ms}, {@code 90s}, {@code 1h30m}. */
final class DurationText {
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}(?:ms|s|m|h))+");
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|s|m|h)");

    private DurationText() {}

    /** @throws Problem where it is none, or zero */
    static Duration parse(String option, String text) {
        if (WHOLE.matcher(text).matches()) {
            Duration sum = PART.matcher(text)
                    .results()
                    .map(part -> of(Long.parseLong(part.group(1)), part.group(2)))
                    .reduce(Duration.ZERO, Duration::plus);
            if (!sum.isZero()) {
                return sum;
            }
        }
        throw Problem.usage(
                "`" + option + "` takes a time such as `90s`, `5m` or `1h30m`, more than zero, not `" + text + "`");
    }

    private static Duration of(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
