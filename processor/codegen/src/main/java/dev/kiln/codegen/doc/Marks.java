package dev.kiln.codegen.doc;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that stand for references while Markdown is parsed. No text of a schema can hold one. */
final class Marks {
    private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,9})\uE001");

    /** Characters for private use, as they are or as an entity of up to nine digits. */
    private static final Pattern PRIVATE =
            Pattern.compile("[\uE000-\uF8FF]|&#(?:[xX]0*[eEfF][0-9a-fA-F]{3}|0*(?:5[7-9]|6[0-3])\\d{3});");

    private Marks() {}

    static String removedFrom(String text) {
        Matcher matcher = PRIVATE.matcher(text);
        return matcher.find() ? matcher.replaceAll("") : text;
    }

    static String of(int index) {
        return "\uE000" + index + "\uE001";
    }

    /** {@code text} with {@code plain} applied between the marks and {@code marked} to each of them. */
    static String replace(String text, Function<String, String> plain, IntFunction<String> marked) {
        if (text.indexOf('\uE000') < 0) {
            return plain.apply(text);
        }
        StringBuilder replaced = new StringBuilder();
        Matcher matcher = MARK.matcher(text);
        int end = 0;
        while (matcher.find()) {
            replaced.append(plain.apply(text.substring(end, matcher.start())))
                    .append(marked.apply(Integer.parseInt(matcher.group(1))));
            end = matcher.end();
        }
        return replaced.append(plain.apply(text.substring(end))).toString();
    }

    /** The references that {@code text} is a mark of alone: one or none. */
    static List<Integer> alone(String text) {
        Matcher matcher = MARK.matcher(text);
        return matcher.matches() ? List.of(Integer.parseInt(matcher.group(1))) : List.of();
    }
}
