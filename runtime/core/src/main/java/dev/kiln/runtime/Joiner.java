package dev.kiln.runtime;

import org.jspecify.annotations.Nullable;

/** Functions of several values that may throw, for {@link Output#all}. */
public final class Joiner {
    private Joiner() {}

    /** A function of two values. */
    @FunctionalInterface
    public interface Of2<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b) throws Exception;
    }

    /** A function of three values. */
    @FunctionalInterface
    public interface Of3<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b, C c) throws Exception;
    }

    /** A function of four values. */
    @FunctionalInterface
    public interface Of4<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b, C c, D d) throws Exception;
    }

    /** A function of five values. */
    @FunctionalInterface
    public interface Of5<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b, C c, D d, E e) throws Exception;
    }

    /** A function of six values. */
    @FunctionalInterface
    public interface Of6<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b, C c, D d, E e, F f) throws Exception;
    }

    /** A function of seven values. */
    @FunctionalInterface
    public interface Of7<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b, C c, D d, E e, F f, G g) throws Exception;
    }

    /** A function of eight values. */
    @FunctionalInterface
    public interface Of8<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            R extends @Nullable Object> {
        /** What it makes of them. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h) throws Exception;
    }
}
