package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.Partial;
import dev.kiln.runtime.typed.TypedContent;
import dev.kiln.runtime.typed.UnionValue;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for unknowns and secrets inside of values. */
final class Known {
    private Known() {}

    /** Whether a decoded value holds no unknown at any depth. */
    static boolean atEveryDepth(@Nullable Object value) {
        if (value == State.UNKNOWN || Partial.is(value)) {
            return false;
        }
        if (value instanceof OutputObject object) {
            return isKnown(TypedContent.fields(object));
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

    /** Whether {@code value} holds no unknown at any depth. */
    static boolean isKnown(PropertyValue value) {
        if (value instanceof UnknownValue) {
            return false;
        }
        if (value instanceof ListValue list) {
            return list.items().stream().allMatch(Known::isKnown);
        }
        if (value instanceof MapValue map) {
            return map.entries().values().stream().allMatch(Known::isKnown);
        }
        if (value instanceof SecretValue secret) {
            return isKnown(secret.value());
        }
        return !(value instanceof OutputValue output) || isKnown(output.value());
    }

    /** Whether {@code value} is a secret or holds one at any depth. */
    static boolean hasSecret(PropertyValue value) {
        if (value instanceof ListValue list) {
            return list.items().stream().anyMatch(Known::hasSecret);
        }
        if (value instanceof MapValue map) {
            return map.entries().values().stream().anyMatch(Known::hasSecret);
        }
        return value instanceof SecretValue || (value instanceof OutputValue output && output.secret());
    }
}
