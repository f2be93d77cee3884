package dev.kiln.runtime;

import org.jspecify.annotations.Nullable;

/** The functions of several outputs, which {@link Output} inherits. */
abstract sealed class OutputJoins permits Output {
    OutputJoins() {}

    /** What {@code join} makes of both values, once all are there; unknown while one is unknown. */
    public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> Output<R> all(
            Output<? extends A> a, Output<? extends B> b, Joiner.Of2<? super A, ? super B, ? extends R> join) {
        return joined(values -> join.apply(at(values, 0), at(values, 1)), a, b);
    }

    /** What {@code join} makes of the three values, once all are there; unknown while one is unknown. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            Output<R> all(
                    Output<? extends A> a,
                    Output<? extends B> b,
                    Output<? extends C> c,
                    Joiner.Of3<? super A, ? super B, ? super C, ? extends R> join) {
        return joined(values -> join.apply(at(values, 0), at(values, 1), at(values, 2)), a, b, c);
    }

    /** What {@code join} makes of the four values, once all are there; unknown while one is unknown. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    R extends @Nullable Object>
            Output<R> all(
                    Output<? extends A> a,
                    Output<? extends B> b,
                    Output<? extends C> c,
                    Output<? extends D> d,
                    Joiner.Of4<? super A, ? super B, ? super C, ? super D, ? extends R> join) {
        return joined(values -> join.apply(at(values, 0), at(values, 1), at(values, 2), at(values, 3)), a, b, c, d);
    }

    /** What {@code join} makes of the five values, once all are there; unknown while one is unknown. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    R extends @Nullable Object>
            Output<R> all(
                    Output<? extends A> a,
                    Output<? extends B> b,
                    Output<? extends C> c,
                    Output<? extends D> d,
                    Output<? extends E> e,
                    Joiner.Of5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> join) {
        return joined(
                values -> join.apply(at(values, 0), at(values, 1), at(values, 2), at(values, 3), at(values, 4)),
                a,
                b,
                c,
                d,
                e);
    }

    /** What {@code join} makes of the six values, once all are there; unknown while one is unknown. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    R extends @Nullable Object>
            Output<R> all(
                    Output<? extends A> a,
                    Output<? extends B> b,
                    Output<? extends C> c,
                    Output<? extends D> d,
                    Output<? extends E> e,
                    Output<? extends F> f,
                    Joiner.Of6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> join) {
        return joined(
                values -> join.apply(
                        at(values, 0), at(values, 1), at(values, 2), at(values, 3), at(values, 4), at(values, 5)),
                a,
                b,
                c,
                d,
                e,
                f);
    }

    /** What {@code join} makes of the seven values, once all are there; unknown while one is unknown. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    R extends @Nullable Object>
            Output<R> all(
                    Output<? extends A> a,
                    Output<? extends B> b,
                    Output<? extends C> c,
                    Output<? extends D> d,
                    Output<? extends E> e,
                    Output<? extends F> f,
                    Output<? extends G> g,
                    Joiner.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                            join) {
        return joined(
                values -> join.apply(
                        at(values, 0),
                        at(values, 1),
                        at(values, 2),
                        at(values, 3),
                        at(values, 4),
                        at(values, 5),
                        at(values, 6)),
                a,
                b,
                c,
                d,
                e,
                f,
                g);
    }

    /** What {@code join} makes of the eight values, once all are there; unknown while one is unknown. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    R extends @Nullable Object>
            Output<R> all(
                    Output<? extends A> a,
                    Output<? extends B> b,
                    Output<? extends C> c,
                    Output<? extends D> d,
                    Output<? extends E> e,
                    Output<? extends F> f,
                    Output<? extends G> g,
                    Output<? extends H> h,
                    Joiner.Of8<
                                    ? super A,
                                    ? super B,
                                    ? super C,
                                    ? super D,
                                    ? super E,
                                    ? super F,
                                    ? super G,
                                    ? super H,
                                    ? extends R>
                            join) {
        return joined(
                values -> join.apply(
                        at(values, 0),
                        at(values, 1),
                        at(values, 2),
                        at(values, 3),
                        at(values, 4),
                        at(values, 5),
                        at(values, 6),
                        at(values, 7)),
                a,
                b,
                c,
                d,
                e,
                f,
                g,
                h);
    }

    private static <R extends @Nullable Object> Output<R> joined(
            Mapper<@Nullable Object[], ? extends R> join, @Nullable Object... outputs) {
        Output<@Nullable Object[]> values = Output.joined(outputs, (all, known) -> known ? all : null);
        return values.apply(join);
    }

    @SuppressWarnings("unchecked")
    private static <V extends @Nullable Object> V at(@Nullable Object[] values, int index) {
        return (V) values[index];
    }
}
