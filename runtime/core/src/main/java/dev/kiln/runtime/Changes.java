package dev.kiln.runtime;

import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a transform sets and takes away, by the names of the inputs. */
final class Changes {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Sets an input to any structure; null takes it away. */
    void set(String input, @Nullable Object value) {
        values.put(Objects.requireNonNull(input), Snapshot.of(value));
    }

    /** {@code before} with the changes; {@code brought} is told what each of them depends on. What was secret stays so. */
    MapValue applied(MapValue before, Round round, BiConsumer<String, Set<String>> brought) {
        var after = new TreeMap<>(before.entries());
        values.forEach((input, value) -> {
            round.dependencies().clear();
            var property = new Serializer(round).value(value);
            brought.accept(input, Dependencies.urns(Set.copyOf(round.dependencies()), null, round));
            if (property instanceof NullValue) {
                after.remove(input);
            } else {
                var old = before.get(input);
                after.put(input, old != null && Marks.secret(old) ? Secrets.sealed(property) : property);
            }
        });
        return MapValue.of(after);
    }
}
