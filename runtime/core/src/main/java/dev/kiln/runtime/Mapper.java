package dev.kiln.runtime;

import dev.kiln.runtime.cell.Step;
import org.jspecify.annotations.Nullable;

/** A function that may throw. */
@FunctionalInterface
public interface Mapper<T extends @Nullable Object, U extends @Nullable Object> extends Step<T, U> {
    /** What it makes of {@code value}. */
    @Override
    U apply(T value) throws Exception;
}
