package dev.kiln.schema.spec;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of packages, after semver.org. */
public final class SemanticVersion {
    private static final String NUMBER = "(0|[1-9][0-9]{0,18})";
    private static final String PRE = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private static final String BUILD = "[0-9A-Za-z-]+";
    private static final Pattern STRICT = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER
            + "(?:-(" + PRE + "(?:\\." + PRE + ")*))?"
            + "(?:\\+" + BUILD + "(?:\\." + BUILD + ")*)?");
    private static final Pattern SHORT = Pattern.compile(NUMBER + "(?:\\." + NUMBER + ")?");

    /** Older before newer; what is no version comes first. */
    public static final Comparator<String> ORDER = Comparator.comparing(Parsed::of);

    private SemanticVersion() {}

    /** Whether it is a version: the last one or two numbers may be left out, and a {@code v} stand before. */
    public static boolean isValid(String version) {
        return STRICT.matcher(full(version)).matches();
    }

    /** Whether all three numbers are there, without {@code v}. */
    public static boolean isStrict(String version) {
        return STRICT.matcher(version).matches();
    }

    /** Whether all three numbers are there, perhaps after a {@code v}. */
    public static boolean isFull(String version) {
        return isStrict(version.startsWith("v") ? version.substring(1) : version);
    }

    /** Whether two versions are the same release: what a build adds after {@code +} does not count. */
    public static boolean same(String left, String right) {
        return isValid(left) && isValid(right) ? ORDER.compare(left, right) == 0 : left.equals(right);
    }

    private static String full(String version) {
        String trimmed = version.strip();
        String bare = trimmed.startsWith("v") ? trimmed.substring(1) : trimmed;
        if (!SHORT.matcher(bare).matches()) {
            return bare;
        }
        return bare + (bare.indexOf('.') < 0 ? ".0.0" : ".0");
    }

    private record Parsed(BigInteger major, BigInteger minor, BigInteger patch, List<String> pre)
            implements Comparable<Parsed> {
        private static final Comparator<Parsed> RELEASE =
                Comparator.comparing(Parsed::major).thenComparing(Parsed::minor).thenComparing(Parsed::patch);

        static Parsed of(String version) {
            Matcher matcher = STRICT.matcher(full(version));
            if (!matcher.matches()) {
                return new Parsed(BigInteger.ONE.negate(), BigInteger.ZERO, BigInteger.ZERO, List.of());
            }
            return new Parsed(
                    new BigInteger(matcher.group(1)),
                    new BigInteger(matcher.group(2)),
                    new BigInteger(matcher.group(3)),
                    parts(matcher.group(4)));
        }

        private static List<String> parts(@Nullable String pre) {
            return pre == null ? List.of() : List.of(pre.split("\\.", -1));
        }

        @Override
        public int compareTo(Parsed other) {
            int release = RELEASE.compare(this, other);
            if (release != 0 || pre.isEmpty() || other.pre.isEmpty()) {
                return release != 0 ? release : Boolean.compare(pre.isEmpty(), other.pre.isEmpty());
            }
            for (int index = 0; index < Math.min(pre.size(), other.pre.size()); index++) {
                int part = part(pre.get(index), other.pre.get(index));
                if (part != 0) {
                    return part;
                }
            }
            return Integer.compare(pre.size(), other.pre.size());
        }

        private static int part(String left, String right) {
            boolean leftNumber = left.chars().allMatch(Character::isDigit);
            boolean rightNumber = right.chars().allMatch(Character::isDigit);
            return leftNumber && rightNumber
                    ? new BigInteger(left).compareTo(new BigInteger(right))
                    : leftNumber != rightNumber ? Boolean.compare(rightNumber, leftNumber) : left.compareTo(right);
        }
    }
}
