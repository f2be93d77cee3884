package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * A name of random words that people can remember. It is the resource's id.
 */
@Resource(value = "random:index/randomPet:RandomPet", handler = RandomPetHandler.class)
interface RandomPetSpec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** How many words it has. */
    @Input(defaultValue = "2")
    int length();

    /** What it begins with, before a separator and the words. */
    @Input
    Optional<String> prefix();

    /** What stands between two words. */
    @Input(defaultValue = "-")
    String separator();
}
