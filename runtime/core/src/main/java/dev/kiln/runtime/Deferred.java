package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Pending;
import dev.kiln.runtime.cell.State;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An output that the program completes itself, once: for parts that need values of each other. Made by
 * {@link Output#deferred()}. One that nothing can resolve any more fails the run; one made by
 * {@link Output#deferred(Waiting)} somebody outside of the program may resolve, and the run waits for that.
 *
 * @param <T> the type of the value
 */
public final class Deferred<T extends @Nullable Object> {
    private final Program program;
    private final Cell<T> cell;
    private final String birth;
    private final @Nullable Pending pending;
    private final Output<T> output;
    private final AtomicBoolean resolved = new AtomicBoolean();

    private Deferred(Program program, Optional<String> line, @Nullable Waiting waiting) {
        this.program = program;
        this.cell = new Cell<>(program.home());
        this.birth = "Output.deferred()" + line.map(at -> " at " + at).orElse("");
        this.output = new Output<>(cell);
        this.pending = waiting == null
                ? null
                : program.home()
                        .begin(Errands.of("Output.deferred", line, waiting), late -> cell.complete(State.failed(late)));
    }

    /** One that the program itself resolves. */
    static <T extends @Nullable Object> Deferred<T> make(Program program) {
        var deferred = new Deferred<T>(program, Birth.line(), null);
        program.waiting().add(deferred);
        return deferred;
    }

    /** One that somebody else resolves, whom the run waits for. */
    static <T extends @Nullable Object> Deferred<T> make(Program program, Waiting waiting) {
        return new Deferred<T>(program, Birth.line(), waiting);
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
        came();
    }

    /**
     * Completes the output with what {@code source} becomes.
     *
     * @throws IllegalStateException where it was resolved before
     */
    public void resolveWith(Output<? extends T> source) {
        once();
        Cells.adopt(program.home(), cell, source.cell);
        came();
    }

    /** Fails it, since nothing is left that could resolve it. */
    void abandon() {
        cell.complete(State.failed(new StuckException(
                "the output made by " + birth + " was never resolved, and nothing is left that could resolve it")));
    }

    private void came() {
        if (pending != null) {
            program.home().end(pending);
        }
    }

    private void once() {
        if (!resolved.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the output made by " + birth + " is resolved already: it can be only once");
        }
        program.waiting().remove(this);
    }
}
