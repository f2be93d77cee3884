package dev.kiln.example.random;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import java.util.Map;
import java.util.Optional;

/**
 * A random UUID, of version 4.
 */
@Resource(value = "random:index/randomUuid:RandomUuid", handler = RandomUuidHandler.class)
interface RandomUuidSpec {
    /** Any values; when one of them changes, a new resource takes this one's place. */
    @Input
    Optional<Map<String, String>> keepers();

    /** The UUID. */
    String result();
}
