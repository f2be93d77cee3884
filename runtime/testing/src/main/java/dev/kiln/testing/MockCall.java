package dev.kiln.testing;

import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mock answers to: the making or the look-up of a resource, or a function's call.
 *
 * @param token of the resource's type or of the function
 * @param name the resource's name; empty for a function
 * @param id the id of a resource that is looked up
 * @param inputs plain values by their names on the wire: texts, numbers, truth values, lists, maps, assets; secrets are
 *     opened
 */
public record MockCall(String token, Optional<String> name, Optional<String> id, Map<String, @Nullable Object> inputs) {
    /** The input {@code key}, null where there is none. */
    public @Nullable Object get(String key) {
        return inputs.get(key);
    }

    @SuppressWarnings("unchecked") // What is decoded of an object is a map.
    static MockCall of(String token, Optional<String> name, Optional<String> id, MapValue inputs) {
        return new MockCall(token, name, id, (Map<String, @Nullable Object>) Decoders.ANY.decode(inputs));
    }
}
