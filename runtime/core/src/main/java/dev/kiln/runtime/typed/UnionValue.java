package dev.kiln.runtime.typed;

import org.jspecify.annotations.Nullable;

/** What the sealed interface of a union extends; its cases are records with the component {@code value}. */
public interface UnionValue {
    /** The case's value. */
    @Nullable
    Object value();
}
