package dev.kiln.runtime;

import java.util.function.Function;

/** One of two: what a union of two scalars is in Java. */
public sealed interface Either<L, R> {
    /** The first of the two. */
    record Left<L, R>(L value) implements Either<L, R> {}

    /** The second of the two. */
    record Right<L, R>(R value) implements Either<L, R> {}

    /** The first of the two. */
    static <L, R> Either<L, R> left(L value) {
        return new Left<>(value);
    }

    /** The second of the two. */
    static <L, R> Either<L, R> right(R value) {
        return new Right<>(value);
    }

    /** The value, whichever it is. */
    Object value();

    /** What {@code left} or {@code right} makes of the value. */
    default <U> U fold(Function<? super L, ? extends U> left, Function<? super R, ? extends U> right) {
        if (this instanceof Left<L, R> l) {
            return left.apply(l.value());
        }
        return right.apply(((Right<L, R>) this).value());
    }
}
