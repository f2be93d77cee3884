package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** Code of the user's that makes one value of another. */
@FunctionalInterface
public interface Step<S extends @Nullable Object, T extends @Nullable Object> {
    /** What it makes of {@code value}. */
    T apply(S value) throws Exception;
}
