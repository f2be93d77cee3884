package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * A random integer of a range.
 */
@Resource(value = "random:index/randomInteger:RandomInteger", handler = RandomIntegerHandler.class)
interface RandomIntegerSpec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** The largest value that it can have. */
    @Input
    int max();

    /** The smallest value that it can have. */
    @Input
    int min();

    /** A text from which the value follows, so that it is the same each time. */
    @Input
    Optional<String> seed();

    /** The integer. */
    int result();
}
