package dev.kiln.schema.bind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of packages: semantic versions, of which the later numbers may be left out. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile(
            "v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");
    private static final Pattern STRICT = Pattern.compile(
            "(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

    private Versions() {}

    static boolean isValid(String version) {
        return VERSION.matcher(version).matches();
    }

    /** Whether all three numbers are there, without {@code v} and without leading zeros. */
    static boolean isStrict(String version) {
        return STRICT.matcher(version).matches();
    }

    /** Whether two valid versions are the same release. */
    static boolean same(String left, String right) {
        return canonical(left).equals(canonical(right));
    }

    private static String canonical(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches()
                ? number(matcher.group(1)) + "." + number(matcher.group(2)) + "." + number(matcher.group(3))
                        + (matcher.group(4) == null ? "" : matcher.group(4))
                : version;
    }

    private static String number(@Nullable String digits) {
        return digits == null ? "0" : digits.replaceFirst("^0+(?=\\d)", "");
    }
}
