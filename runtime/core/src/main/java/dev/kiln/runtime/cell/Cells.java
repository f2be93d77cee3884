package dev.kiln.runtime.cell;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be made of cells. Code of the user's runs on threads of the home given, later than the call. */
public final class Cells {
    private Cells() {}

    /** A cell of {@code value}. */
    public static <T extends @Nullable Object> Cell<T> known(@Nullable Home home, T value) {
        return value != null && Plain.is(value)
                ? new Cell<>(home, (Object) value)
                : new Cell<>(home, State.known(value));
    }

    /** What {@code step} makes of the value; passed by for what is unknown or failed. */
    public static <S extends @Nullable Object, T extends @Nullable Object> Cell<T> apply(
            Home home, Cell<S> source, Step<? super S, ? extends T> step) {
        return attached(source, new Applied<S, T>(home, step));
    }

    /** The same for a step that blocks. */
    public static <S extends @Nullable Object, T extends @Nullable Object> Cell<T> applyBlocking(
            Home home, Cell<S> source, Step<? super S, ? extends T> step, Errand errand) {
        return attached(source, new Offloaded<S, T>(home, step, errand));
    }

    /** The same for a step that returns a cell. */
    public static <S extends @Nullable Object, T extends @Nullable Object> Cell<T> flatten(
            Home home, Cell<S> source, Step<? super S, Cell<T>> step) {
        return attached(source, new Flattened<S, T>(home, step));
    }

    /** The same for a step that returns a stage. */
    public static <S extends @Nullable Object, T extends @Nullable Object> Cell<T> await(
            Home home, Cell<S> source, Step<? super S, ? extends CompletionStage<? extends T>> step, Errand errand) {
        return attached(source, new Awaited<S, T>(home, step, errand));
    }

    /**
     * A member of the value, which may be known in part; of null it is null.
     *
     * @param meansUnknown whether a failure of {@code step} says that the member is unknown
     * @param wholly whether a member is known at every depth
     */
    public static <S extends @Nullable Object, T extends @Nullable Object> Cell<T> member(
            Home home,
            Cell<S> source,
            Step<? super S, ? extends T> step,
            Predicate<Throwable> meansUnknown,
            Predicate<@Nullable Object> wholly) {
        return attached(source, new Member<S, T>(home, step, meansUnknown, wholly));
    }

    /** The value, or what {@code step} makes of the failure. */
    public static <T extends @Nullable Object> Cell<T> recover(
            Home home, Cell<T> source, Step<? super Throwable, ? extends T> step) {
        return attached(source, new Recovered<T>(home, step));
    }

    /** The same state, once {@code step} has seen the value. */
    public static <T extends @Nullable Object> Cell<T> tap(Home home, Cell<T> source, Step<? super T, ?> step) {
        return attached(source, new Tapped<T>(home, step));
    }

    /** What {@code step}, which is code of ours and cannot block, makes of the state at once. */
    public static <T extends @Nullable Object> Cell<T> map(
            @Nullable Home home, Cell<?> source, Function<State, State> step) {
        var mapped = new Mapped<T>(home, step);
        var content = source.offer(mapped);
        if (content != null) {
            mapped.settle(mapped.outcome(content));
        }
        return mapped;
    }

    /** The value of {@code code}, which blocks. */
    public static <T extends @Nullable Object> Cell<T> blocking(Home home, Callable<? extends T> code, Errand errand) {
        return applyBlocking(home, new Cell<Object>(home, State.known(null)), nothing -> code.call(), errand);
    }

    /** The value of {@code code}. */
    public static <T extends @Nullable Object> Cell<T> start(Home home, Callable<? extends T> code) {
        var task = new Started<T>(home, code);
        task.start();
        return task;
    }

    /** The value of {@code stage}, which somebody else completes. */
    public static <T extends @Nullable Object> Cell<T> of(
            Home home, CompletionStage<? extends T> stage, Errand errand) {
        var cell = new Cell<T>(home);
        Awaited.await(cell, stage, State.unknown(), home, errand);
        return cell;
    }

    /** All of {@code sources}, put together by {@code join}. */
    public static <T extends @Nullable Object> Cell<T> join(
            @Nullable Home home, Collection<? extends Cell<?>> sources, Join<? extends T> join) {
        return join(home, sources.toArray(), join);
    }

    /** The same for {@code cells}, which is an array of our own. */
    public static <T extends @Nullable Object> Cell<T> join(
            @Nullable Home home, @Nullable Object[] cells, Join<? extends T> join) {
        return Joined.of(home, cells, join);
    }

    /** The value as a future; {@code unknown} makes the failure of one that is unknown. */
    public static <T extends @Nullable Object> CompletableFuture<T> future(
            Home home, Cell<T> source, Supplier<? extends Throwable> unknown) {
        var future = new GraphFuture<T>(home);
        source.attach(new ToFuture<T>(home, future, unknown));
        return future;
    }

    /** Lets {@code outer}, which is pending, become what {@code inner} becomes. */
    public static void adopt(Home home, Cell<?> outer, Cell<?> inner) {
        Adoption.of(outer, inner, home);
    }

    private static <T extends @Nullable Object> Cell<T> attached(Cell<?> source, Derived<?, T> derived) {
        var content = source.offer(derived);
        if (content != null) {
            derived.begin(content);
        }
        return derived;
    }
}
