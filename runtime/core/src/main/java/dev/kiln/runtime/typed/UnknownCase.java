package dev.kiln.runtime.typed;

import org.jspecify.annotations.Nullable;

/** What the case of a generated union implements that stands for what its schema does not know. */
public interface UnknownCase extends UnionValue {
    /** The value as it came: what {@link Decoders#ANY} makes of it. */
    @Nullable
    Object raw();

    @Override
    default @Nullable Object value() {
        return raw();
    }
}
