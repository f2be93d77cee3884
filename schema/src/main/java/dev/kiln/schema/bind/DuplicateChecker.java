package dev.kiln.schema.bind;

import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds resources and functions whose tokens cannot be told apart everywhere. */
final class DuplicateChecker {
    private final Scope scope;
    private final Map<String, String> literal = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();

    DuplicateChecker(Scope scope) {
        this.scope = scope;
    }

    void check() {
        SortedMap<String, Origin> definitions = new TreeMap<>();
        Set<String> modules = new HashSet<>();
        scope.spec().resources().forEach((token, spec) -> once(token, spec.origin(), definitions));
        scope.spec().functions().forEach((token, spec) -> once(token, spec.origin(), definitions));
        definitions.keySet().forEach(token -> modules.add(scope.token(token).module()));
        definitions.forEach((text, origin) -> {
            Token token = scope.token(text);
            String path = token.module().isEmpty() ? token.name() : token.module() + "/" + token.name();
            if (modules.contains(path)) {
                scope.error("DUPLICATE-MODULE", origin, "\"" + text + "\" is called like a module; call it otherwise");
            }
        });
    }

    private void once(String text, Origin origin, SortedMap<String, Origin> definitions) {
        Token token = scope.token(text);
        String form = token.pack() + ":" + token.module() + ":" + token.name();
        String other = literal.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
        String twin = canonical.putIfAbsent(form.toLowerCase(Locale.ROOT), text);
        if (other != null || twin != null) {
            String clash = other != null ? other : String.valueOf(twin);
            scope.error(
                    "DUPLICATE-TOKEN",
                    origin,
                    "\"" + text + "\" "
                            + (clash.equals(text)
                                    ? "is both a resource and a function"
                                    : "differs from \"" + clash
                                            + "\" in nothing that counts (not in case, not in what the"
                                            + " module format leaves out)")
                            + "; call one of them otherwise");
        }
        definitions.putIfAbsent(text, origin);
    }
}
