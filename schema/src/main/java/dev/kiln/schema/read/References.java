package dev.kiln.schema.read;

import dev.kiln.schema.read.JsonSpans.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What definitions refer to, by any text in them that looks like it: rather too much than too little. */
final class References {
    /** Members of a package that have references in them and that not every part needs. */
    static final Set<String> FOLLOWED = Set.of("provider", "config");

    private final JsonSpans spans;
    private final Map<String, Span> all;
    private final Map<String, Map<String, Span>> sections;
    private final Set<String> tokens = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();
    private final Deque<Span> open = new ArrayDeque<>();

    References(JsonSpans spans, Map<String, Span> all, Map<String, Map<String, Span>> sections) {
        this.spans = spans;
        this.all = all;
        this.sections = sections;
    }

    Set<String> tokens() {
        return tokens;
    }

    Set<String> members() {
        return members;
    }

    void follow(Collection<String> roots, Set<String> others) {
        roots.forEach(this::token);
        others.forEach(this::member);
        while (!open.isEmpty()) {
            spans.words(open.pop(), this::word);
        }
    }

    private void token(String token) {
        if (tokens.add(token)) {
            sections.values().forEach(section -> {
                Span span = section.get(token);
                if (span != null) {
                    open.push(span);
                }
            });
        }
    }

    private void member(String key) {
        Span span = all.get(key);
        if (members.add(key) && span != null) {
            open.push(span);
        }
    }

    private void word(String word) {
        int hash = word.indexOf('#');
        if (hash < 0 && word.indexOf(':') < 0) {
            return;
        }
        if (word.indexOf('\\') >= 0) {
            throw new SyntaxException("SYNTAX", "an escape in what may be a reference", 0, 0);
        }
        if (word.contains("#/provider") || word.contains("pulumi:providers:")) {
            member("provider");
        }
        if (hash < 0) {
            known(word);
            return;
        }
        String[] path = word.substring(hash + 1).replaceFirst("^/+", "").split("/", 2);
        if (path.length == 2) {
            known(decoded(path[1]));
        }
    }

    private void known(String token) {
        if (sections.values().stream().anyMatch(section -> section.containsKey(token))) {
            token(token);
        }
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
