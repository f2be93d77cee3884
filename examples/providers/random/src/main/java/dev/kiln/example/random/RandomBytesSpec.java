package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import dev.kiln.annotations.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * Secret random bytes, for keys.
 */
@Resource(value = "random:index/randomBytes:RandomBytes", handler = RandomBytesHandler.class)
interface RandomBytesSpec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** How many bytes: at least 1. */
    @Input
    int length();

    /** The bytes in base 64. */
    @Secret
    String base64();

    /** The bytes in lower-case hexadecimal digits. */
    @Secret
    String hex();
}
