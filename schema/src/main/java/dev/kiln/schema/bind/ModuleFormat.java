package dev.kiln.schema.bind;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * What makes a module of the middle part of a token: a regular expression whose first group is the module. It is one of
 * RE2, which takes time in proportion to the text, whatever the expression.
 */
final class ModuleFormat {
    /** The format of a package that names none. */
    static final ModuleFormat DEFAULT = compile("(.*)");

    private final Pattern pattern;

    private ModuleFormat(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles an expression; throws {@link PatternSyntaxException}. */
    static ModuleFormat compile(String expression) {
        return new ModuleFormat(Pattern.compile(expression.replace("(?<", "(?P<")));
    }

    /** The module; empty for the root. */
    String module(String part) {
        Matcher matcher = pattern.matcher(part);
        String module = matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : null;
        return module == null || module.equals("index") ? "" : module;
    }

    /** What stands for a part where tokens are checked: what the format finds in it, else all of it. */
    String found(String part) {
        Matcher matcher = pattern.matcher(part);
        if (!matcher.find() || matcher.groupCount() == 0) {
            return part;
        }
        String module = matcher.group(1);
        return module == null ? "" : module;
    }
}
