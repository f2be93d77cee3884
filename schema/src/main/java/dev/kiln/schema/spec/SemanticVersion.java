package dev.kiln.schema.spec;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of packages: semantic versions, of which the later numbers may be left out. */
public final class SemanticVersion {
    private static final Pattern VERSION = Pattern.compile(
            "v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");
    private static final Pattern STRICT = Pattern.compile(
            "(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

    /** Older before newer, as semantic versioning has it; what is no version comes first. */
    public static final Comparator<String> ORDER = Comparator.comparing(Parsed::of);

    private SemanticVersion() {}

    /** Whether it is a version, perhaps after a {@code v}. */
    public static boolean isValid(String version) {
        return VERSION.matcher(version).matches();
    }

    /** Whether all three numbers are there, without {@code v} and without leading zeros. */
    public static boolean isStrict(String version) {
        return STRICT.matcher(version).matches();
    }

    /** Whether two versions are the same release: what a build adds after {@code +} does not count. */
    public static boolean same(String left, String right) {
        return isValid(left) && isValid(right) ? ORDER.compare(left, right) == 0 : left.equals(right);
    }

    private record Parsed(BigInteger major, BigInteger minor, BigInteger patch, List<String> pre)
            implements Comparable<Parsed> {
        private static final Comparator<Parsed> RELEASE =
                Comparator.comparing(Parsed::major).thenComparing(Parsed::minor).thenComparing(Parsed::patch);

        static Parsed of(String version) {
            Matcher matcher = VERSION.matcher(version);
            if (!matcher.matches()) {
                return new Parsed(BigInteger.ONE.negate(), BigInteger.ZERO, BigInteger.ZERO, List.of());
            }
            String pre = matcher.group(4);
            return new Parsed(
                    number(matcher.group(1)),
                    number(matcher.group(2)),
                    number(matcher.group(3)),
                    pre == null ? List.of() : List.of(pre.substring(1).split("\\.", -1)));
        }

        private static BigInteger number(@Nullable String digits) {
            return digits == null ? BigInteger.ZERO : new BigInteger(digits);
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
