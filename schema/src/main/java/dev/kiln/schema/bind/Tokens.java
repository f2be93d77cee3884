package dev.kiln.schema.bind;

import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.ParameterizationSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes tokens apart, and checks those that a package defines. */
final class Tokens {
    private static final Pattern TOKEN = form("");
    private static final Pattern FUNCTION = form("-");
    private static final List<String> OUTSIDE = List.of("pulumi:pulumi:", "pulumi:providers:");

    private final Diagnostics diagnostics;
    private final ModuleFormat format;
    private final Set<String> packages;
    private final Map<String, Token> known = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();

    /** The tokens of a package; those of an extension live with the provider that it extends. */
    Tokens(PackageSpec spec, ModuleFormat format, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.format = format;
        this.packages = new TreeSet<>(spec.metadata().allowedPackageNames());
        packages.add(spec.extension()
                .flatMap(ParameterizationSpec::name)
                .map(NameSpec::name)
                .orElse(spec.metadata().name()));
    }

    /** The tokens that the published schema of schemas takes. */
    private static Pattern form(String more) {
        return Pattern.compile("[a-zA-Z][-a-zA-Z0-9_]*:([^0-9][a-zA-Z0-9._/-]*)?:[^0-9][a-zA-Z0-9._/" + more + "]*");
    }

    /** The token of a package's provider. */
    static String provider(String pack) {
        return "pulumi:providers:" + pack;
    }

    /** A token taken apart; what has not three parts is all name, in the root. */
    Token parse(String text) {
        return known.computeIfAbsent(text, this::split);
    }

    /** Reports what is wrong with the token of a definition. */
    void check(String text, boolean function, Origin origin) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            diagnostics.error(
                    "TOKEN-PARTS",
                    origin,
                    "the token \"" + text + "\" must have three parts, such as " + example() + ":index:"
                            + parts[parts.length - 1]);
            return;
        }
        if (!(function ? FUNCTION : TOKEN).matcher(text).matches()) {
            diagnostics.warning(
                    "TOKEN-FORM",
                    origin,
                    "the token \"" + text + "\" has characters that not every reader takes; use letters, digits, . _ /"
                            + " and, in the module, -; begin each part with no digit");
        }
        boolean ofProvider = function && text.startsWith("pulumi:providers:");
        if (!packages.contains(parts[0]) && !ofProvider) {
            diagnostics.error(
                    "TOKEN-PACKAGE",
                    origin,
                    "the token \"" + text + "\" must begin with " + String.join(" or ", packages)
                            + "; other names need an entry in \"allowedPackageNames\"");
        }
        boolean root = parts[1].isEmpty() || parts[1].equalsIgnoreCase("index");
        if (root && parts[2].equalsIgnoreCase("provider")) {
            diagnostics.error(
                    "TOKEN-PROVIDER",
                    origin,
                    "\"" + text
                            + "\" is called like the package's provider; call it otherwise or move it into a module");
        }
        if (format.found(parts[1]).startsWith("index/")) {
            diagnostics.error(
                    "TOKEN-MODULE",
                    origin,
                    "the module of \"" + text + "\" is below index, which is the root and has nothing below it");
        }
    }

    private String example() {
        return packages.isEmpty() ? "pkg" : packages.iterator().next();
    }

    private Token split(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            return new Token(text, parts.length > 1 ? parts[0] : "", "", parts[parts.length - 1]);
        }
        boolean outside = OUTSIDE.stream().anyMatch(text::startsWith);
        return new Token(text, parts[0], outside ? "" : modules.computeIfAbsent(parts[1], format::module), parts[2]);
    }
}
