package dev.kiln.runtime;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a text gets where an output is made one. Never the value. */
final class OutputText {
    /** What each such text begins with: the runtime refuses a text that holds it. */
    static final String MARK = "[an Output: its value comes later.";

    /** The environment variable that makes an error of it; the ecosystem's name. */
    static final String VARIABLE = "PULUMI_ERROR_OUTPUT_STRING";

    private static final String ADVICE = " Use o.apply(v -> …) to make something of it, or"
            + " Output.concat(\"…\", o) and Output.format(\"…%s\", o) to put it into a text";

    private OutputText() {}

    /**
     * The explanation.
     *
     * @throws IllegalStateException with the same, where the environment asks for an error
     */
    static String explain(UnaryOperator<@Nullable String> environment) {
        var wanted = environment.apply(VARIABLE);
        if ("1".equals(wanted) || "true".equalsIgnoreCase(wanted)) {
            throw new IllegalStateException("a text was made of an Output, whose value comes later, and " + VARIABLE
                    + " asks for an error where that happens." + ADVICE);
        }
        return MARK + ADVICE + "]";
    }
}
