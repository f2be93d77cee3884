package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Asynchronous;
import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Errand;
import dev.kiln.runtime.cell.Join;
import dev.kiln.runtime.cell.Plain;
import dev.kiln.runtime.typed.Partial;
import dev.kiln.runtime.typed.UnknownValueException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that comes later: of a resource that is still being made, of a call under way.
 *
 * <p>It ends up in one of three states: known (null is a value), unknown (in a preview: it will be known after the
 * update, and functions of it are not called), or failed. Beside that it may be secret, and it remembers the resources
 * that it comes from. What is made of it keeps both.
 *
 * <p>Two outputs are equal where they are the same object, whatever values come: compare the values, in {@link #apply} or
 * {@link #all}. The same goes for a record or a list that holds outputs.
 *
 * <p>Functions given to an output run on threads of the program, later than the call, and may throw and block.
 *
 * @param <T> the type of the value
 */
public final class Output<T extends @Nullable Object> extends OutputJoins implements Asynchronous {
    final Cell<T> cell;

    Output(Cell<T> cell) {
        this.cell = cell;
    }

    /**
     * An output of {@code value}, null included. A stage or future, whatever its declared type, is waited for.
     *
     * @throws IllegalArgumentException where {@code value} is an output itself
     */
    public static <T extends @Nullable Object> Output<T> of(T value) {
        if (value instanceof Output) {
            throw new IllegalArgumentException("Output.of was given an Output, of which an output would be made:"
                    + " use Output.fromInput(value), which takes values and outputs");
        }
        return fromInput(value);
    }

    /** The value of {@code stage}, which somebody else completes. */
    public static <T extends @Nullable Object> Output<T> of(CompletionStage<T> stage) {
        return staged(stage, Birth.line(), null);
    }

    /** The value of {@code stage}, which {@code waiting} names, and waits for at most as long as that says. */
    public static <T extends @Nullable Object> Output<T> of(CompletionStage<T> stage, Waiting waiting) {
        return staged(stage, Birth.line(), waiting);
    }

    private static <T extends @Nullable Object> Output<T> staged(
            CompletionStage<T> stage, Optional<String> line, @Nullable Waiting waiting) {
        var home = Homes.here("Output.of(CompletionStage)");
        Cell<T> raw = Cells.of(home, given(stage, "of"), Errands.of("Output.of", line, waiting));
        return new Output<>(Cells.map(home, raw, state -> {
            if (state.isFailed()) {
                Birth.mark(state.failure(), "Output.of", line);
            }
            return state;
        }));
    }

    /** An output of {@code value}, empty for null. */
    public static <T> Output<Optional<T>> ofNullable(@Nullable T value) {
        return known(Optional.ofNullable(value));
    }

    /** An output of {@code value} that is never shown and is stored encrypted. */
    public static <T extends @Nullable Object> Output<T> secret(T value) {
        return of(value).asSecret();
    }

    /**
     * The value of {@code code}, which may block: it gets a thread of its own and delays nothing else. The run waits for
     * it, also when something else has failed; where the run is cancelled or given up it is interrupted.
     */
    public static <T extends @Nullable Object> Output<T> blocking(Callable<? extends T> code) {
        return offloaded(code, Birth.line(), null);
    }

    /**
     * The same for a call that {@code waiting} names. One that takes longer than that says is interrupted and fails; where
     * it does not heed the interruption the run goes on without it.
     */
    public static <T extends @Nullable Object> Output<T> blocking(Callable<? extends T> code, Waiting waiting) {
        return offloaded(code, Birth.line(), waiting);
    }

    private static <T extends @Nullable Object> Output<T> offloaded(
            Callable<? extends T> code, Optional<String> line, @Nullable Waiting waiting) {
        return new Output<>(Cells.blocking(
                Homes.here("Output.blocking"),
                Birth.named("Output.blocking", line, given(code, "blocking")),
                Errands.of("Output.blocking", line, waiting)));
    }

    /** {@code output} itself. */
    public static <T extends @Nullable Object> Output<T> fromInput(Output<T> output) {
        return output;
    }

    /** The value of {@code future}, which somebody else completes. */
    public static <T extends @Nullable Object> Output<T> fromInput(CompletableFuture<T> future) {
        return of((CompletionStage<T>) future);
    }

    /** The value of {@code stage}, which somebody else completes. */
    public static <T extends @Nullable Object> Output<T> fromInput(CompletionStage<T> stage) {
        return of(stage);
    }

    /** The value of {@code future}, waited for as {@link #blocking} does. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Output<T> fromInput(Future<T> future) {
        return future instanceof CompletionStage<?> stage ? of((CompletionStage<T>) stage) : blocking(future::get);
    }

    /** An output of {@code value}: what it is decides, whatever its declared type. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> Output<T> fromInput(T value) {
        if (Plain.is(value)) {
            return known(value);
        }
        if (value instanceof Output<?> output) {
            return (Output<T>) output;
        }
        if (value instanceof CompletionStage<?> stage) {
            return of((CompletionStage<T>) stage);
        }
        return value instanceof Future<?> future ? (Output<T>) blocking(future::get) : known(value);
    }

    /**
     * The plain structure of {@code structure}: in lists and maps at any depth, outputs and futures are replaced by their
     * values. Resources stay what they are. What of it is known can be had by {@link #member}, {@link #element} and
     * {@link #entry}, also while other parts are not.
     */
    public static Output<@Nullable Object> deep(@Nullable Object structure) {
        return new Output<>(Deep.of(structure));
    }

    /** All of {@code outputs}, in their order. Those that are known can be had by {@link #element}. */
    public static <T extends @Nullable Object> Output<List<T>> all(List<? extends Output<? extends T>> outputs) {
        return listed(outputs.toArray(new Object[0]));
    }

    /** All of {@code outputs}, by their keys. Those that are known can be had by {@link #entry}. */
    public static <T extends @Nullable Object> Output<Map<String, T>> all(
            Map<String, ? extends Output<? extends T>> outputs) {
        var keys = List.copyOf(outputs.keySet());
        return joined(outputs.values().toArray(new Object[0]), (values, known) -> {
            var map = new LinkedHashMap<String, @Nullable Object>();
            keys.forEach(key -> map.put(key, values[map.size()]));
            return Partial.map(map);
        });
    }

    /** All of {@code outputs}, in their order. Those that are known can be had by {@link #element}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read, as outputs.
    public static <T extends @Nullable Object> Output<List<T>> list(Output<? extends T>... outputs) {
        return listed(Arrays.copyOf(outputs, outputs.length, Object[].class));
    }

    /** The texts of {@code parts}, one after the other; outputs and futures among them are waited for. */
    public static Output<String> concat(@Nullable Object... parts) {
        return text(parts, values -> {
            var text = new StringBuilder();
            values.forEach(text::append);
            return text.toString();
        });
    }

    /** {@link String#format} (in the language-neutral locale) with outputs and futures among the arguments. */
    public static Output<String> format(String format, @Nullable Object... arguments) {
        return text(arguments, values -> String.format(Locale.ROOT, format, values.toArray()));
    }

    /** {@code structure} as JSON text; outputs and futures in it are waited for. */
    public static Output<String> json(@Nullable Object structure) {
        return new Output<>(JsonText.write(structure));
    }

    /** What the JSON in {@code text} says: lists, maps, texts, numbers, truth values and null. */
    @SuppressWarnings("NullAway") // The type argument allows null, which it does not see.
    public static Output<@Nullable Object> fromJson(Output<String> text) {
        return text.apply(JsonText::read);
    }

    /** The element at {@code index}, also of a list of which other elements are unknown; of null it is null. */
    public static <T extends @Nullable Object> Output<T> element(Output<? extends List<? extends T>> list, int index) {
        return list.member(items -> {
            if (index < 0 || index >= items.size()) {
                throw new IndexOutOfBoundsException("Output.element was asked for the element " + index
                        + " (the first is 0) of a list of " + items.size());
            }
            return items.get(index);
        });
    }

    /** The value at {@code key}, null where there is none, also where other values are unknown; of null it is null. */
    @SuppressWarnings("NullAway") // The type argument allows null, which it does not see.
    public static <T extends @Nullable Object> Output<T> entry(
            Output<? extends Map<String, ? extends T>> map, String key) {
        return map.member(entries -> entries.get(key));
    }

    /** The value where there is one, else {@code other}. */
    public static <T> Output<T> orElse(Output<Optional<T>> optional, T other) {
        return new Output<>(Cells.map(Homes.orNone(optional.cell), optional.cell, state -> Deep.orElse(state, other)));
    }

    /** An output that the program completes itself, once, later. */
    public static <T extends @Nullable Object> Deferred<T> deferred() {
        return Deferred.make(Program.current("Output.deferred()"));
    }

    /**
     * The same, but completed by somebody outside of the program, such as a thread of your own. {@code waiting} names it,
     * and the run waits for it at most as long as that says.
     */
    public static <T extends @Nullable Object> Deferred<T> deferred(Waiting waiting) {
        return Deferred.make(Program.current("Output.deferred()"), waiting);
    }

    /**
     * What {@code function} makes of the value. A function that returns an output or a stage fails: such go to
     * {@link #applyOutput} and {@link #applyAsync}.
     */
    public <U extends @Nullable Object> Output<U> apply(Mapper<? super T, ? extends U> function) {
        return new Output<>(Cells.apply(Homes.of(cell), cell, given(function, "apply")));
    }

    /** The value of the output that {@code function} returns. */
    public <U extends @Nullable Object> Output<U> applyOutput(Mapper<? super T, Output<? extends U>> function) {
        var code = given(function, "applyOutput");
        return new Output<>(Cells.flatten(Homes.of(cell), cell, value -> Homes.<U>cellOf(code.apply(value))));
    }

    /** The value of the stage that {@code function} returns. */
    public <U extends @Nullable Object> Output<U> applyAsync(
            Mapper<? super T, ? extends CompletionStage<? extends U>> function) {
        return new Output<>(Cells.<T, U>await(
                Homes.of(cell), cell, given(function, "applyAsync"), Errands.in("Output.applyAsync", function, null)));
    }

    /** The same for a stage that {@code waiting} names, and waits for at most as long as that says. */
    public <U extends @Nullable Object> Output<U> applyAsync(
            Mapper<? super T, ? extends CompletionStage<? extends U>> function, Waiting waiting) {
        return new Output<>(Cells.<T, U>await(
                Homes.of(cell),
                cell,
                given(function, "applyAsync"),
                Errands.in("Output.applyAsync", function, waiting)));
    }

    /** What {@code function} makes of the value, under the limit for calls that block. */
    public <U extends @Nullable Object> Output<U> applyBlocking(Mapper<? super T, ? extends U> function) {
        return new Output<>(
                Cells.applyBlocking(Homes.of(cell), cell, given(function, "applyBlocking"), Errand.UNNAMED));
    }

    /**
     * The same for a call that {@code waiting} names. One that takes longer than that says is interrupted and fails; where
     * it does not heed the interruption the run goes on without it.
     */
    public <U extends @Nullable Object> Output<U> applyBlocking(
            Mapper<? super T, ? extends U> function, Waiting waiting) {
        return new Output<>(Cells.applyBlocking(
                Homes.of(cell),
                cell,
                given(function, "applyBlocking"),
                Errands.in("Output.applyBlocking", function, waiting)));
    }

    /**
     * A member of the value, also where the value is known only in part and the member is in that part; of null it is
     * null. Where {@code accessor} reads what is not known, so is the member.
     */
    public <U extends @Nullable Object> Output<U> member(Mapper<? super T, ? extends U> accessor) {
        return new Output<>(Cells.member(
                Homes.of(cell),
                cell,
                given(accessor, "member"),
                UnknownValueException.class::isInstance,
                Known::atEveryDepth));
    }

    /** The same, secret. */
    public Output<T> asSecret() {
        return withSecrecy(true);
    }

    /** The same, no longer secret. */
    public Output<T> unsecret() {
        return withSecrecy(false);
    }

    /** The same, or where it failed what {@code function} makes of the failure, which then fails nothing else. */
    public Output<T> recover(Mapper<? super Throwable, ? extends T> function) {
        return new Output<>(Cells.recover(Homes.of(cell), cell, given(function, "recover")));
    }

    /** The same, after {@code action} has seen the value. */
    public Output<T> tap(Consumer<? super T> action) {
        var code = given(action, "tap");
        return new Output<>(Cells.<T>tap(Homes.of(cell), cell, value -> {
            code.accept(value);
            return value;
        }));
    }

    /**
     * The value for code that knows no outputs, such as a library that takes futures. It completes on a thread of the
     * program. A failure completes it exceptionally, and so does a value that is not known before the update, with an
     * {@link UnknownValueException}.
     *
     * <p>Not for the properties of a resource, nor for what is exported: the value comes without its secrecy and its
     * dependencies, so a secret would be shown and the engine would not know what comes before what. And not to wait on
     * ({@code get}, {@code join}) in a function of an output or in the program's body: that holds up a thread, and where
     * the value in the end waits for that very function it never comes. Use {@link #apply}, {@link #all} and
     * {@link #applyAsync} there; a blocking wait belongs into {@link #blocking}.
     */
    public CompletableFuture<T> toFuture() {
        return Cells.future(Homes.of(cell), cell, UnknownValueException::new);
    }

    /**
     * Says that the value is not here, and how to get at it. Never the value. A resource refuses a text that holds it.
     *
     * @throws IllegalStateException with the same explanation, where the environment variable
     *     {@code PULUMI_ERROR_OUTPUT_STRING} is {@code 1} or {@code true}
     */
    @Override
    public String toString() {
        return OutputText.explain(System::getenv);
    }

    private static <A> A given(@Nullable A argument, String method) {
        if (argument == null) {
            throw new NullPointerException("what was given to Output." + method + " is null");
        }
        return argument;
    }

    static <T extends @Nullable Object> Output<T> known(T value) {
        return new Output<>(Cells.known(Ambient.current(), value));
    }

    /** What {@code join} makes of {@code parts}. It may ask a value of the user's for its text, which is the user's code. */
    private static Output<String> text(@Nullable Object[] parts, Function<List<@Nullable Object>, String> join) {
        var values = Deep.of(Arrays.asList(parts));
        var home = Homes.orNone(values);
        return home == null
                ? new Output<>(Deep.join(Arrays.asList(parts), join))
                : new Output<>(Cells.apply(home, values, all -> join.apply(Deep.list(all))));
    }

    private Output<T> withSecrecy(boolean secret) {
        var home = Homes.orNone(cell);
        return new Output<>(Cells.map(home, cell, state -> {
            if (secret && home != null) {
                home.handOut(state.value());
            }
            return state.secret(secret);
        }));
    }

    /** All of {@code outputs}, which is an array of our own, put together by {@code join}. */
    static <R extends @Nullable Object> Output<R> joined(@Nullable Object[] outputs, Join<? extends R> join) {
        var home = Ambient.current();
        for (int i = 0; i < outputs.length; i++) {
            if (!(outputs[i] instanceof Output<?> output)) {
                throw new NullPointerException("one of the outputs to wait for, number " + (i + 1)
                        + ", is null itself; Output.of(null) is an output of null");
            }
            outputs[i] = output.cell;
            Homes.orNone(output.cell);
            home = home == null ? output.cell.home() : home;
        }
        return new Output<>(Cells.join(home, outputs, join));
    }

    private static <T extends @Nullable Object> Output<List<T>> listed(@Nullable Object[] outputs) {
        return joined(outputs, (values, known) -> {
            var items = Arrays.asList(values);
            return known ? Collections.unmodifiableList(cast(items)) : Partial.list(items);
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends @Nullable Object> List<T> cast(List<@Nullable Object> items) {
        return (List<T>) items;
    }
}
