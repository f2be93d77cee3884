package dev.kiln.codegen.doc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code ref} shortcode points to.
 *
 * @param kind {@code resources}, {@code functions}, {@code types} or {@code provider}
 * @param token the definition's token; empty for the provider
 * @param property the property's name, where it is about one
 */
public record Reference(String kind, String token, Optional<String> property) {
    private static final Pattern FORM = Pattern.compile(
            "#/(resources|functions|types|provider)(?:/([^/]+))?(?:(?:/inputs|/outputs)?/(?:properties|inputProperties)/([^/]+))?");

    /** The reference that {@code text} is; empty for one into another package, or for what is none. */
    static Optional<Reference> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Reference(
                        matcher.group(1), decoded(matcher.group(2)), Optional.ofNullable(matcher.group(3))))
                : Optional.empty();
    }

    /** How it reads where it cannot be followed. */
    static String plainText(String text) {
        List<String> parts = List.of(text.strip().split("/"));
        String last = parts.get(parts.size() - 1);
        return decoded(last.substring(last.lastIndexOf(':') + 1));
    }

    private static String decoded(@Nullable String part) {
        if (part == null) {
            return "";
        }
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
