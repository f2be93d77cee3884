package dev.kiln.schema.bind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What makes a module of the middle part of a token: a regular expression whose first group is the module. */
final class ModuleFormat {
    /** The format of a package that names none. */
    static final ModuleFormat DEFAULT = new ModuleFormat(Pattern.compile("(.*)"));

    private static final Pattern POSIX_CLASS = Pattern.compile("\\[:(\\^?)(\\w+):\\]");

    private final Pattern pattern;

    private ModuleFormat(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles an expression in RE2's syntax; throws {@link PatternSyntaxException}. */
    static ModuleFormat compile(String expression) {
        return new ModuleFormat(Pattern.compile(translate(expression)));
    }

    /** The module; empty for the root. */
    String module(String part) {
        Matcher matcher = pattern.matcher(part);
        if (!matcher.find() || matcher.groupCount() < 1 || matcher.group(1) == null) {
            return "";
        }
        String module = matcher.group(1);
        return module.equals("index") ? "" : module;
    }

    /** Names of groups are dropped, since RE2 allows more in them than Java; POSIX classes are named otherwise. */
    private static String translate(String expression) {
        String unnamed = expression.replaceAll("\\(\\?P?<[A-Za-z_0-9]+>", "(");
        Matcher classes = POSIX_CLASS.matcher(unnamed);
        return classes.replaceAll(found -> {
            String name = found.group(2);
            String java =
                    name.equals("word") ? "w" : "p{" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "}";
            boolean negated = !found.group(1).isEmpty();
            return Matcher.quoteReplacement(
                    "\\" + (negated ? java.replaceFirst("p", "P").replaceFirst("^w", "W") : java));
        });
    }
}
