package dev.kiln.codegen.plan;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Turns names of a schema into Java identifiers, by the rules of the official Java SDKs. */
final class Identifiers {
    private static final Pattern UNDERSCORES = Pattern.compile("_+");
    private static final Map<String, String> SHORT_CONSTANTS = Map.ofEntries(
            Map.entry("", "Empty"),
            Map.entry("*", "Asterisk"),
            Map.entry("0", "Zero"),
            Map.entry("1", "One"),
            Map.entry("2", "Two"),
            Map.entry("3", "Three"),
            Map.entry("4", "Four"),
            Map.entry("5", "Five"),
            Map.entry("6", "Six"),
            Map.entry("7", "Seven"),
            Map.entry("8", "Eight"),
            Map.entry("9", "Nine"));

    private Identifiers() {}

    /** {@code randomString} to {@code RandomString}; without {@code $}, which nested classes have in their files' names. */
    static String className(String name) {
        return keywordFree(upperFirst(legal(name).replace('$', '_')));
    }

    /** A property's, function's or method's name, nearly as it is. */
    static String memberName(String name) {
        return keywordFree(legal(name));
    }

    /** {@code GetFoo} to {@code getFoo}. */
    static String functionName(String name) {
        String legal = legal(name);
        return keywordFree(legal.substring(0, 1).toLowerCase(Locale.ROOT) + legal.substring(1));
    }

    /** The constant of an enum for a name or value. */
    static String constantName(String name) {
        String known = SHORT_CONSTANTS.getOrDefault(name, name);
        String constant = UNDERSCORES.matcher(upperFirst(legal(known))).replaceAll("_");
        return constant.equals("_") ? "Other" : keywordFree(constant);
    }

    /** One part of a package's name. */
    static String packageSegment(String name) {
        return keywordFree(legal(name));
    }

    static String upperFirst(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }

    private static String keywordFree(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) ? name + "_" : name;
    }

    private static String legal(String name) {
        StringBuilder legal = new StringBuilder();
        name.codePoints().filter(point -> point != '-').forEach(point -> {
            if (legal.isEmpty() && !Character.isJavaIdentifierStart(point)) {
                legal.append('_');
            }
            if (isLegal(point)) {
                legal.appendCodePoint(point);
            } else if (!legal.toString().equals("_")) {
                legal.append('_');
            }
        });
        return legal.isEmpty() ? "_" : legal.toString();
    }

    private static boolean isLegal(int point) {
        return Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
    }
}
