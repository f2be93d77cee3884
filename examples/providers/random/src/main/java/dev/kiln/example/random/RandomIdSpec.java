package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * Random bytes in several notations, for identifiers that have to differ.
 */
@Resource(value = "random:index/randomId:RandomId", handler = RandomIdHandler.class)
interface RandomIdSpec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** How many bytes: at least 1. */
    @Input
    int byteLength();

    /** What each notation begins with, as it is. */
    @Input
    Optional<String> prefix();

    /** The bytes in base 64. */
    String b64Std();

    /** The bytes in base 64 with the alphabet for addresses, unpadded. */
    String b64Url();

    /** The bytes as a decimal number. */
    String dec();

    /** The bytes in lower-case hexadecimal digits. */
    String hex();
}
