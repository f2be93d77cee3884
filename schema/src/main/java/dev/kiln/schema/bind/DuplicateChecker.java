package dev.kiln.schema.bind;

import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds resources and functions whose tokens cannot be told apart everywhere. */
final class DuplicateChecker {
    private final Scope scope;
    private final Map<String, String> forms = new HashMap<>();
    private final Set<String> modules = new HashSet<>();

    DuplicateChecker(Scope scope) {
        this.scope = scope;
    }

    void check() {
        List<Definition> definitions = new ArrayList<>();
        scope.spec().resources().forEach((token, spec) -> definitions.add(new Definition(token, spec.origin())));
        scope.spec().functions().forEach((token, spec) -> definitions.add(new Definition(token, spec.origin())));
        definitions.forEach(each -> addModules(canonical(each.token())));
        definitions.forEach(each -> {
            once(each);
            ifModule(each);
        });
    }

    private record Definition(String token, Origin origin) {}

    /** A token without what case and the module format make no difference of. */
    private String canonical(String text) {
        if (text.split(":", -1).length != 3) {
            return text;
        }
        Token token = scope.token(text);
        String middle = token.module().isEmpty() ? text.split(":", -1)[1] : token.module();
        return (token.pack() + ":" + middle + ":" + token.name()).toLowerCase(Locale.ROOT);
    }

    private void addModules(String canonical) {
        String module = scope.token(canonical).module();
        for (int end = module.indexOf('/'); end >= 0; end = module.indexOf('/', end + 1)) {
            modules.add(module.substring(0, end));
        }
        if (!module.isEmpty()) {
            modules.add(module);
        }
    }

    private void once(Definition definition) {
        String text = definition.token();
        String other = null;
        for (String form : new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT), canonical(text)))) {
            String taken = forms.putIfAbsent(form, text);
            other = other == null ? taken : other;
        }
        if (other != null) {
            scope.error(
                    "DUPLICATE-TOKEN",
                    definition.origin(),
                    "\"" + text + "\" "
                            + (other.equals(text)
                                    ? "is both a resource and a function"
                                    : "differs from \"" + other
                                            + "\" in nothing that counts (not in case, not in what the"
                                            + " module format leaves out)")
                            + "; call one of them otherwise");
        }
    }

    private void ifModule(Definition definition) {
        boolean clash = modules.contains(path(definition.token().toLowerCase(Locale.ROOT)))
                || modules.contains(path(canonical(definition.token())));
        if (clash) {
            scope.error(
                    "DUPLICATE-MODULE",
                    definition.origin(),
                    "\"" + definition.token() + "\" is called like a module; call it otherwise");
        }
    }

    private static String path(String form) {
        String[] parts = form.split(":", -1);
        if (parts.length != 3) {
            return "";
        }
        return parts[1].equals("index") ? parts[2] : parts[1] + "/" + parts[2];
    }
}
