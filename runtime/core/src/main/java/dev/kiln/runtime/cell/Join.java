package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** Code of ours that makes one value of those of several cells. */
@FunctionalInterface
public interface Join<T extends @Nullable Object> {
    /**
     * What it makes of {@code values}, which are its own from here on.
     *
     * @param values in the order of the cells; {@link State#UNKNOWN} in place of one of which nothing is known
     * @param known whether all of them are known, at every depth
     */
    @Nullable
    T of(@Nullable Object[] values, boolean known);
}
