package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.spec.SemanticVersion;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /** The package that an address names, as if of its provider; empty where it names none. */
    static Optional<Definition> ownerOf(RefAddress address) {
        return Parser.parse("/"
                                + (address.path().startsWith("/")
                                        ? address.path().substring(1)
                                        : address.path()) + "#/provider")
                        instanceof Definition definition
                ? Optional.of(definition)
                : Optional.empty();
    }

    /** The grammar. */
    final class Parser {
        private static final Map<String, BoundType.Kind> BUILTINS = Map.of(
                "pulumi.json#/Archive", BoundType.Kind.ARCHIVE,
                "pulumi.json#/Asset", BoundType.Kind.ASSET,
                "pulumi.json#/Json", BoundType.Kind.JSON,
                "pulumi.json#/Any", BoundType.Kind.ANY);
        private static final Pattern PATH = Pattern.compile("/?([-\\w]+)/(v[^/]*)/schema\\.json");

        private Parser() {}

        private static Reference parse(String text) {
            BoundType.Kind builtin = BUILTINS.get(text);
            if (builtin != null) {
                return new Builtin(builtin);
            }
            Optional<RefAddress> address = RefAddress.parse(text);
            if (address.isEmpty()) {
                return new Malformed(
                        "REF-ADDRESS", "is no address: look for a % without the code of a character, or a : too many");
            }
            String path = address.get().path();
            if (path.isEmpty()) {
                return fragment(address.get().fragment(), Optional.empty(), Optional.empty());
            }
            Matcher matcher = PATH.matcher(path);
            if (!matcher.matches()) {
                return new Malformed(
                        "REF-PATH",
                        "names neither a built-in type (pulumi.json#/Any, Archive, Asset, Json) nor a package, as"
                                + " /package/v1.2.3/schema.json does");
            }
            String version = matcher.group(2).substring(1);
            return SemanticVersion.isValid("v" + version)
                    ? fragment(address.get().fragment(), Optional.of(matcher.group(1)), Optional.of(version))
                    : new Malformed("REF-VERSION", "names the version \"" + version + "\", which is none");
        }

        private static Reference fragment(String text, Optional<String> pack, Optional<String> version) {
            String path = clean(text);
            int slash = path.indexOf('/');
            String kind = slash < 0 ? path : path.substring(0, slash);
            String token = RefAddress.decode(slash < 0 ? "" : path.substring(slash + 1))
                    .orElse("");
            if (kind.equals("types") && !token.isEmpty()) {
                return new Definition(pack, version, Kind.TYPES, token);
            }
            if (kind.equals("resources") && !token.isEmpty()) {
                return new Definition(pack, version, Kind.RESOURCES, token);
            }
            if (kind.equals("provider") && token.isEmpty()) {
                return new Definition(pack, version, Kind.PROVIDER, "");
            }
            return new Malformed("REF-FRAGMENT", "must end in #/types/TOKEN, #/resources/TOKEN or #/provider");
        }

        /** The path without empty segments, {@code .} and {@code ..}. */
        private static String clean(String text) {
            Deque<String> segments = new ArrayDeque<>();
            for (String segment : text.split("/", -1)) {
                if (segment.equals("..")) {
                    boolean above = segments.isEmpty() || segments.getLast().equals("..");
                    if (!above) {
                        segments.removeLast();
                    } else if (!text.startsWith("/")) {
                        segments.addLast(segment);
                    }
                } else if (!segment.isEmpty() && !segment.equals(".")) {
                    segments.addLast(segment);
                }
            }
            return String.join("/", segments);
        }
    }
}
