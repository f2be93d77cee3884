package dev.kiln.runtime;

import java.util.regex.Pattern;

/** Texts for POSIX shells. */
public final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Shell() {}

    /**
     * {@code text} as one word of a POSIX shell's command line, whatever is in it (POSIX.1-2017, Shell Command Language,
     * 2.2.2).
     *
     * @throws IllegalArgumentException where it holds a NUL, which no argument of a command can
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with a NUL character cannot be an argument of a command");
        }
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** {@code text} as one word of a POSIX shell's command line. */
    public static Output<String> quote(Output<? extends String> text) {
        return text.apply(Shell::quote);
    }
}
