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
 * @param input whether that is a property that goes in
 */
public record Reference(String kind, String token, Optional<String> property, boolean input) {
    private static final Pattern FORM =
            Pattern.compile("(?:/?[-\\w]+/v[^/]*/schema\\.json)?#/(resources|functions|types|provider)(?:/([^/]+))?"
                    + "(?:/(properties|inputProperties|inputs/properties|outputs/properties)/([^/]+))?");

    /** A reference to a whole definition. */
    public static Reference to(String kind, String token) {
        return new Reference(kind, token, Optional.empty(), false);
    }

    /** A reference to a property that goes in. */
    public static Reference toInput(String kind, String token, String property) {
        return new Reference(kind, token, Optional.of(property), true);
    }

    /** A reference to a property that comes out. */
    public static Reference toOutput(String kind, String token, String property) {
        return new Reference(kind, token, Optional.of(property), false);
    }

    /** The reference that {@code text} is; empty for what is none. */
    static Optional<Reference> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String section = matcher.group(3);
        boolean input = section != null && section.startsWith("input");
        Optional<String> property = Optional.ofNullable(matcher.group(4)).map(Reference::decoded);
        return Optional.of(new Reference(matcher.group(1), decoded(matcher.group(2)), property, input));
    }

    /** How it reads where it cannot be followed. */
    static String plainText(String text) {
        List<String> parts = List.of(text.strip().split("/"));
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        String decoded = decoded(last);
        return decoded.substring(decoded.lastIndexOf(':') + 1);
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
