package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.diagnostic.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a package is asked for.
 *
 * @param config whether its configuration is
 * @param whole whether everything is
 */
record Selection(Set<Token> resources, Set<Token> functions, boolean config, boolean whole) {
    static final String PROVIDER = "provider";
    static final String CONFIG = "config";
    private static final String ROOT = "index";
    private static final int LISTED = 5;

    static Selection of(BoundPackage pack, List<String> entries, Diagnostics diagnostics) {
        Selection selection = new Selection(
                new HashSet<>(), new HashSet<>(), entries.isEmpty() || entries.contains(CONFIG), entries.isEmpty());
        if (entries.isEmpty()) {
            selection.add(pack, token -> true);
            pack.provider().ifPresent(provider -> selection.resources.add(provider.token()));
        }
        for (String entry : entries) {
            if (pack.provider().isPresent()
                    && (entry.equals(PROVIDER)
                            || entry.equals(pack.providerToken().text()))) {
                selection.resources.add(pack.providerToken());
            } else if (!selection.add(pack, matcher(pack.name(), entry))
                    && !(entry.equals(CONFIG) && !pack.config().isEmpty())) {
                diagnostics.error("INCLUDE-UNKNOWN", Origin.NONE, unknown(pack, entry));
            }
        }
        return selection;
    }

    private boolean add(BoundPackage pack, Predicate<Token> wanted) {
        boolean any = false;
        for (BoundResource each : pack.resources()) {
            if (wanted.test(each.token())) {
                any = true;
                if (!Overlays.isByHand(each.overlay())) {
                    resources.add(each.token());
                }
            }
        }
        for (BoundFunction each : pack.functions()) {
            if (wanted.test(each.token())) {
                any = true;
                if (!Overlays.isByHand(each.overlay())) {
                    functions.add(each.token());
                }
            }
        }
        return any;
    }

    /** Which tokens of a package of that name an entry means. */
    static Predicate<Token> matcher(String pack, String entry) {
        if (entry.contains("*") || entry.contains("?")) {
            Pattern glob = Pattern.compile(
                    Pattern.quote(entry).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
            return token -> glob.matcher(token.text()).matches();
        }
        String prefix = pack + ":";
        String module = entry.startsWith(prefix) ? entry.substring(prefix.length()) : entry;
        return token -> token.text().equals(entry)
                || (!module.isEmpty() && token.module().equals(module.equals(ROOT) ? "" : module));
    }

    private static String unknown(BoundPackage pack, String entry) {
        List<String> tokens = Stream.concat(
                        pack.resources().stream().map(BoundResource::token),
                        pack.functions().stream().map(BoundFunction::token))
                .map(Token::text)
                .sorted()
                .toList();
        String last = entry.substring(entry.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        List<String> alike = tokens.stream()
                .filter(token -> token.toLowerCase(Locale.ROOT).endsWith(":" + last))
                .limit(LISTED)
                .toList();
        String hint = alike.isEmpty()
                ? Nearest.hint(entry, tokens)
                : "; did you mean \"" + String.join("\" or \"", alike) + "\"?";
        return "The package " + pack.name() + " has no resource, function or module \"" + entry + "\""
                + (hint.isEmpty()
                        ? ". Name one of its " + tokens.size() + " tokens, a glob of tokens (with * or ?) or a module."
                        : hint);
    }
}
