package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A random order of texts, or a random choice of them.
 */
@Resource(value = "random:index/randomShuffle:RandomShuffle", handler = RandomShuffleHandler.class)
interface RandomShuffleSpec {
    /** The texts. */
    @Input
    List<String> inputs();

    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** How many texts are wanted; more than there are means that some occur again. All of them where it is not said. */
    @Input
    Optional<Integer> resultCount();

    /** The texts in their order. */
    List<String> results();

    /** A text from which the order follows, so that it is the same each time. */
    @Input
    Optional<String> seed();
}
