package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * A text of random characters, for names that have to differ.
 *
 * <p>It is no secret; for one, use {@code RandomPassword}.
 */
@Resource(value = "random:index/randomString:RandomString", handler = RandomStringHandler.class)
interface RandomStringSpec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** How many characters the result has: at least 1, and at least all the minimums together. */
    @Input
    int length();

    /** Whether lower-case letters may occur. */
    @Input(defaultValue = "true")
    boolean lower();

    /** How many lower-case letters there are at least. */
    @Input(defaultValue = "0")
    int minLower();

    /** How many digits there are at least. */
    @Input(defaultValue = "0")
    int minNumeric();

    /** How many special characters there are at least. */
    @Input(defaultValue = "0")
    int minSpecial();

    /** How many upper-case letters there are at least. */
    @Input(defaultValue = "0")
    int minUpper();

    /**
     * Whether digits may occur.
     *
     * @deprecated use {@code numeric}, which means the same
     */
    @Deprecated
    @Input(computed = true)
    Optional<Boolean> number();

    /** Whether digits may occur: {@code true} where nothing else is said. */
    @Input(computed = true)
    Optional<Boolean> numeric();

    /** The special characters to choose from, instead of the usual ones. */
    @Input
    Optional<String> overrideSpecial();

    /** Whether special characters may occur: those of {@code !@#$%&*()-_=+[]{}<>:?}, or {@code overrideSpecial}. */
    @Input(defaultValue = "true")
    boolean special();

    /** Whether upper-case letters may occur. */
    @Input(defaultValue = "true")
    boolean upper();

    /** The text. */
    String result();
}
