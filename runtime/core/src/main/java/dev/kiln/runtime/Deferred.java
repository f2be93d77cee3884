package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.State;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An output that the program completes itself, once: for parts that need values of each other. Made by
 * {@link Output#deferred()}. One that nothing can resolve any more fails the run.
 *
 * @param <T> the type of the value
 */
public final class Deferred<T extends @Nullable Object> {
    private final Program program;
    private final Cell<T> cell;
    private final String birth;
    private final Output<T> output;
    private final AtomicBoolean resolved = new AtomicBoolean();

    private Deferred(Program program, Cell<T> cell, String birth) {
        this.program = program;
        this.cell = cell;
        this.birth = birth;
        this.output = new Output<>(cell);
    }

    static <T extends @Nullable Object> Deferred<T> make(Program program) {
        var line = Birth.line().map(at -> " at " + at).orElse("");
        var deferred = new Deferred<T>(program, new Cell<>(program.home()), "Output.deferred()" + line);
        program.waiting().add(deferred);
        return deferred;
    }

    /** The output, from the start. */
    public Output<T> output() {
        return output;
    }

    /** What takes the value; see {@link #resolve(Object)}. */
    public Consumer<T> resolve() {
        return this::resolve;
    }

    /**
     * Completes the output with {@code value}.
     *
     * @throws IllegalStateException where it was resolved before
     */
    public void resolve(T value) {
        once();
        cell.complete(State.known(value));
    }

    /**
     * Completes the output with what {@code source} becomes.
     *
     * @throws IllegalStateException where it was resolved before
     */
    public void resolveWith(Output<? extends T> source) {
        once();
        Cells.adopt(program.home(), cell, source.cell);
    }

    /** Fails it, since nothing is left that could resolve it. */
    void abandon() {
        cell.complete(State.failed(new StuckException(
                "the output made by " + birth + " was never resolved, and nothing is left that could resolve it")));
    }

    private void once() {
        if (!resolved.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the output made by " + birth + " is resolved already: it can be only once");
        }
        program.waiting().remove(this);
    }
}
