package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the definitions of a JSON document stand, found without reading them, so that a part of a large schema can be
 * read alone. What is not read is not checked either, and places in what is read are not those of the document: whoever
 * finds anything wrong reads the whole for its diagnostics.
 */
public final class SchemaIndex {
    private static final Set<String> SECTIONS = Set.of("types", "resources", "functions");

    private final JsonSpans spans;
    private final Map<String, JsonSpans.Span> members;
    private final Map<String, Map<String, JsonSpans.Span>> sections = new LinkedHashMap<>();

    private SchemaIndex(JsonSpans spans) {
        this.spans = spans;
        this.members = spans.whole(SECTIONS, sections);
        if (members.keySet().stream().anyMatch(SchemaIndex::otherCase)) {
            throw new SyntaxException("KEY-CASE", "a section in another case", 0, 0);
        }
    }

    /**
     * The index of a document in UTF-8; empty where it is not plainly a JSON object, without a word about why.
     *
     * @param name the file's name, as for {@link SchemaReader#read}
     */
    public static Optional<SchemaIndex> of(String name, byte[] document) {
        if (SchemaReader.isYaml(name, '{')) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SchemaIndex(new JsonSpans(document)));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    /** The tokens of all named types, in the document's order. */
    public Set<String> types() {
        return tokens("types");
    }

    /** The tokens of all resources, in the document's order. */
    public Set<String> resources() {
        return tokens("resources");
    }

    /** The tokens of all functions, in the document's order. */
    public Set<String> functions() {
        return tokens("functions");
    }

    /** Whether some definition or the provider might have this member: a text that looks so is enough. */
    public boolean mayHave(String key) {
        return spans.shortWords().contains(key.toLowerCase(Locale.ROOT));
    }

    /** What the document says of the package itself; empty where there is a mistake in that. */
    public Optional<PackageSpec> head() {
        return read(Set.of(), Collections.emptySet());
    }

    /**
     * The package with nothing but some definitions, and what these refer to; empty where there is a mistake in that.
     *
     * @param tokens types, resources and functions
     * @param others {@code provider} and {@code config}, where these are wanted too
     */
    public Optional<PackageSpec> part(Collection<String> tokens, Set<String> others) {
        try {
            References references = new References(spans, members, sections);
            references.follow(tokens, others);
            return read(references.tokens(), references.members());
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean otherCase(String key) {
        return !SECTIONS.contains(key) && SECTIONS.contains(key.toLowerCase(Locale.ROOT));
    }

    private Set<String> tokens(String section) {
        return Collections.unmodifiableSet(
                sections.getOrDefault(section, Map.of()).keySet());
    }

    private Optional<PackageSpec> read(Set<String> tokens, Set<String> others) {
        List<String> kept = new ArrayList<>();
        members.forEach((key, span) -> {
            if (SECTIONS.contains(key)) {
                kept.add(member(key, object(sections.getOrDefault(key, Map.of()), tokens::contains)));
            } else if (others.contains(key) || !References.FOLLOWED.contains(key)) {
                kept.add(member(key, spans.text(span)));
            }
        });
        byte[] text = ("{" + String.join(",", kept) + "}").getBytes(StandardCharsets.UTF_8);
        Result<PackageSpec> read = SchemaReader.read("schema.json", new ByteArrayInputStream(text));
        return read.hasErrors() ? Optional.empty() : read.value();
    }

    private String object(Map<String, JsonSpans.Span> entries, Predicate<String> wanted) {
        List<String> kept = new ArrayList<>();
        entries.forEach((key, span) -> {
            if (wanted.test(key)) {
                kept.add(member(key, spans.text(span)));
            }
        });
        return "{" + String.join(",", kept) + "}";
    }

    private static String member(String key, String value) {
        return '"' + key + "\":" + value;
    }
}
