package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.spec.SemanticVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code $ref} names, before it is looked up. */
sealed interface Reference {
    /** A built-in type. */
    record Builtin(BoundType.Kind kind) implements Reference {}

    /**
     * A definition.
     *
     * @param pack the package that is named; empty for this one
     * @param version the version that is named, without {@code v}
     * @param token empty for the provider
     */
    record Definition(Optional<String> pack, Optional<String> version, Kind kind, String token) implements Reference {}

    /**
     * Nothing.
     *
     * @param problem completes the sentence "the reference …"
     */
    record Malformed(String code, String problem) implements Reference {}

    /** The sections of a schema that can be referred to. */
    enum Kind {
        TYPES,
        RESOURCES,
        PROVIDER
    }

    /** Reads a {@code $ref}. */
    static Reference parse(String text) {
        return Parser.parse(text);
    }

    /** The grammar. */
    final class Parser {
        private static final Map<String, BoundType.Kind> BUILTINS = Map.of(
                "pulumi.json#/Archive", BoundType.Kind.ARCHIVE,
                "pulumi.json#/Asset", BoundType.Kind.ASSET,
                "pulumi.json#/Json", BoundType.Kind.JSON,
                "pulumi.json#/Any", BoundType.Kind.ANY);
        private static final Pattern PATH = Pattern.compile("/?([-\\w]+)/(v[^/]*)/schema\\.json");
        private static final Pattern ORIGIN = Pattern.compile("^[a-zA-Z][-+.a-zA-Z0-9]*:(//[^/]*)?|^//[^/]*");

        private Parser() {}

        private static Reference parse(String text) {
            BoundType.Kind builtin = BUILTINS.get(text);
            if (builtin != null) {
                return new Builtin(builtin);
            }
            int hash = text.indexOf('#');
            if (hash < 0) {
                return new Malformed("REF-FRAGMENT", "has no part after #; it should be like #/types/pkg:module:Name");
            }
            if (hash == 0) {
                return fragment(text.substring(1), Optional.empty(), Optional.empty());
            }
            String path = ORIGIN.matcher(text.substring(0, hash)).replaceFirst("");
            int query = path.indexOf('?');
            String clean = query < 0 ? path : path.substring(0, query);
            if (clean.isEmpty()) {
                return fragment(text.substring(hash + 1), Optional.empty(), Optional.empty());
            }
            Matcher matcher = PATH.matcher(clean);
            if (!matcher.matches()) {
                return new Malformed(
                        "REF-PATH",
                        "names neither a built-in type (pulumi.json#/Any, Archive, Asset, Json) nor a package, as"
                                + " /package/v1.2.3/schema.json does");
            }
            String version = matcher.group(2).substring(1);
            return SemanticVersion.isValid(version)
                    ? fragment(text.substring(hash + 1), Optional.of(matcher.group(1)), Optional.of(version))
                    : new Malformed("REF-VERSION", "names the version \"" + version + "\", which is none");
        }

        private static Reference fragment(String text, Optional<String> pack, Optional<String> version) {
            String path = clean(text);
            int slash = path.indexOf('/');
            String kind = slash < 0 ? path : path.substring(0, slash);
            Optional<String> token = decode(slash < 0 ? "" : path.substring(slash + 1));
            if (token.isEmpty()) {
                return new Malformed("REF-FRAGMENT", "has a % that is not followed by the code of a character");
            }
            boolean named = !token.get().isEmpty();
            if (kind.equals("types") && named) {
                return new Definition(pack, version, Kind.TYPES, token.get());
            }
            if (kind.equals("resources") && named) {
                return new Definition(pack, version, Kind.RESOURCES, token.get());
            }
            if (kind.equals("provider") && !named) {
                return new Definition(pack, version, Kind.PROVIDER, "");
            }
            return new Malformed("REF-FRAGMENT", "must end in #/types/TOKEN, #/resources/TOKEN or #/provider");
        }

        private static String clean(String text) {
            String single = text.contains("//") ? text.replaceAll("/+", "/") : text;
            int start = single.startsWith("/") ? 1 : 0;
            int end = single.endsWith("/") && single.length() > start ? single.length() - 1 : single.length();
            return single.substring(start, end);
        }

        /** A slash in a token may be escaped twice, once for the pointer and once for the address. */
        static Optional<String> decode(String text) {
            String current = text;
            while (current.indexOf('%') >= 0) {
                Optional<String> next = decodeOnce(current);
                if (next.isEmpty()) {
                    return next;
                }
                current = next.get();
            }
            return Optional.of(current);
        }

        private static Optional<String> decodeOnce(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
            for (int index = 0; index < bytes.length; index++) {
                if (bytes[index] != '%') {
                    decoded.put(bytes[index]);
                    continue;
                }
                int high = index + 2 < bytes.length ? Character.digit(bytes[index + 1], 16) : -1;
                int low = index + 2 < bytes.length ? Character.digit(bytes[index + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                decoded.put((byte) (high * 16 + low));
                index += 2;
            }
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(decoded.flip())
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }
}
