package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.Partial;
import dev.kiln.runtime.typed.TypedContent;
import dev.kiln.runtime.typed.UnionValue;
import dev.kiln.runtime.value.Marks;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for unknowns inside of decoded values. */
final class Known {
    private Known() {}

    /** Whether a decoded value holds no unknown at any depth. */
    static boolean atEveryDepth(@Nullable Object value) {
        if (value == State.UNKNOWN || Partial.is(value)) {
            return false;
        }
        if (value instanceof OutputObject object) {
            return !Marks.unknown(TypedContent.fields(object));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().allMatch(Known::atEveryDepth);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Known::atEveryDepth);
        }
        if (value instanceof Optional<?> optional) {
            return atEveryDepth(optional.orElse(null));
        }
        return !(value instanceof UnionValue union) || atEveryDepth(union.value());
    }
}
