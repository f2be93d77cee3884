package dev.kiln.engine.display;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a person reads of one step. */
final class StepLines {
    /** As the user wrote them: by file and line, what has none at the end. */
    static final Comparator<Step> ORDER = Comparator.comparing(
                    (Step step) -> step.source().isEmpty())
            .thenComparing(step -> file(step.source().orElse("")))
            .thenComparing(step -> line(step.source().orElse("")))
            .thenComparing(Step::name)
            .thenComparing(Step::urn)
            .thenComparing(Step::operation);

    private final Colors colors;
    private final boolean preview;
    private final boolean diff;

    /** @param diff whether each property that changes gets a line */
    StepLines(Colors colors, boolean preview, boolean diff) {
        this.colors = colors;
        this.preview = preview;
        this.diff = diff;
    }

    private static String file(String source) {
        int colon = source.lastIndexOf(':');
        return colon < 0 ? source : source.substring(0, colon);
    }

    private static int line(String source) {
        int number = 0;
        for (int i = source.lastIndexOf(':') + 1; i < source.length(); i++) {
            number = 10 * number + Character.digit(source.charAt(i), 10);
        }
        return number;
    }

    /** None for a step that changes nothing. */
    List<String> of(Step step, Outcome outcome, Duration took) {
        List<String> lines = new ArrayList<>();
        String what = ValueText.name(step.name()) + "  " + colors.dim(step.type());
        if (outcome != Outcome.SUCCEEDED) {
            String word = outcome == Outcome.FAILED ? colors.red("failed   ") : colors.dim("skipped  ");
            lines.add("  " + (outcome == Outcome.FAILED ? colors.red("! ") : "  ") + word + " " + what);
            return lines;
        }
        if (step.operation() == Operation.SAME) {
            return lines;
        }
        String word = preview ? step.operation().word() : step.operation().done();
        String because = step.replacing().isEmpty() ? "" : "  (" + String.join(", ", step.replacing()) + ")";
        String time = !preview && !took.isZero() ? "  " + colors.dim(seconds(took)) : "";
        lines.add("  " + signed(step.operation(), word) + " " + what + because + time);
        boolean shows = step.operation() != Operation.DELETE && step.operation() != Operation.DELETE_REPLACED;
        if (diff && shows) {
            DiffLines.of(step.before(), step.after()).forEach(change -> lines.add("       " + change(change)));
        }
        return lines;
    }

    /** One property. */
    String change(DiffLines.Line diff) {
        return colors.of(diff.sign(), diff.sign() + " " + ValueText.name(diff.path())) + ": " + diff.text();
    }

    private String signed(Operation operation, String word) {
        String padded = word + " ".repeat(Math.max(0, 9 - word.length()));
        return switch (operation) {
            case CREATE -> colors.green("+  " + padded);
            case UPDATE -> colors.yellow("~  " + padded);
            case REPLACE -> colors.magenta("+- " + padded);
            case DELETE, DELETE_REPLACED -> colors.red("-  " + padded);
            case IMPORT -> colors.green("=  " + padded);
            case SAME, READ -> "   " + padded;
        };
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
