package dev.kiln.runtime.value;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * Takes known secrets out of texts that come from elsewhere, such as an exception's message. A secret of four characters
 * or more is found wherever it stands, one of two or three where it stands as a word; a single character is no secret.
 */
public final class SecretTexts {
    /** What stands in a secret's place. */
    public static final String MASK = "[secret]";

    /** A shorter one would tear holes into every other word. */
    private static final int ANYWHERE = 4;

    private static final int SHORTEST = 2;
    private static final Set<String> COMMON = Set.of("true", "false", "null");

    /** The longest first: one secret may be part of another. */
    private final Set<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Remembers a secret text, as it is and as it stands in JSON, in a URL, and in lines of its own. */
    public void learn(String text) {
        keep(text);
        String quoted = PropertyJson.print(PropertyValue.of(text));
        keep(quoted.substring(1, quoted.length() - 1));
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        keep(encoded);
        keep(encoded.replace("+", "%20"));
        if (text.indexOf('\n') >= 0) {
            text.lines().map(String::strip).forEach(this::keep);
        }
    }

    private void keep(String text) {
        var bare = text.strip();
        if (bare.length() >= SHORTEST && !COMMON.contains(bare)) {
            secrets.add(text);
            secrets.add(bare);
        }
    }

    /** Whether there is nothing to take out. */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** The text without secrets. */
    public String scrub(String text) {
        var clean = text;
        for (String secret : secrets) {
            if (clean.contains(secret)) {
                clean = secret.length() >= ANYWHERE
                        ? clean.replace(secret, MASK)
                        : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])")
                                .matcher(clean)
                                .replaceAll(MASK);
            }
        }
        return clean;
    }
}
