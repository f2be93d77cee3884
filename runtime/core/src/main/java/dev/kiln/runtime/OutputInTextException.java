package dev.kiln.runtime;

/** A text was made of an output instead of its value, and must reach no provider. */
final class OutputInTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private OutputInTextException(String subject) {
        super(subject + " holds an Output itself, not its value, which comes later: put the text together with"
                + " Output.concat(\"…\", output) or Output.format(\"…%s\", output)");
    }

    /** {@code text}, which is given back where it was not made of an output. */
    static String refuse(String text) {
        if (text.contains(OutputText.MARK)) {
            throw new OutputInTextException("the text");
        }
        return text;
    }

    /** Refuses {@code text}, which is {@code what}, where it was made of an output. */
    static void check(String text, String what) {
        if (text.contains(OutputText.MARK)) {
            throw new OutputInTextException(what);
        }
    }

    /** The same, about the text at {@code property}. */
    OutputInTextException at(String property) {
        return new OutputInTextException("the text of " + property);
    }
}
