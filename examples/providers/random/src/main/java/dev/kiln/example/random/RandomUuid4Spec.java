package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * A random UUID of version 4.
 */
@Resource(value = "random:index/randomUuid4:RandomUuid4", handler = RandomUuid4Handler.class)
interface RandomUuid4Spec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** The UUID. */
    String result();
}
