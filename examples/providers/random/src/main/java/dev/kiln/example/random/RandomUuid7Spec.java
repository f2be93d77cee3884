package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * A random UUID of version 7: those made later sort after those made before.
 */
@Resource(value = "random:index/randomUuid7:RandomUuid7", handler = RandomUuid7Handler.class)
interface RandomUuid7Spec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** The UUID. */
    String result();
}
