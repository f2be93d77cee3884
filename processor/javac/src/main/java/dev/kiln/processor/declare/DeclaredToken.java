package dev.kiln.processor.declare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A token, taken apart.
 *
 * @param text {@code package:module:Name}
 * @param pack its first part
 * @param middle its second part, as written
 * @param name its last part
 */
public record DeclaredToken(String text, String pack, String middle, String name) {
    private static final Pattern FORM =
            Pattern.compile("([a-zA-Z][-a-zA-Z0-9_]*):([a-zA-Z][a-zA-Z0-9._/-]*):([a-zA-Z][a-zA-Z0-9_]*)");

    /** The token in {@code text}, if it has the form of one. */
    public static Optional<DeclaredToken> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new DeclaredToken(text, matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The token of a type beside it. */
    public String sibling(String type) {
        return pack + ":" + middle + ":" + type;
    }

    /** The last part as the name of a class. */
    public String className() {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return SourceVersion.isKeyword(capital) ? capital + "_" : capital;
    }

    /** The whole token. */
    @Override
    public String toString() {
        return text;
    }
}
