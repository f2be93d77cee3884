package dev.kiln.runtime.cell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Code of the user's that waits for nothing. */
final class Started<T extends @Nullable Object> extends Task<T> {
    private final Callable<? extends T> code;

    Started(Home home, Callable<? extends T> code) {
        super(home);
        this.code = code;
    }

    @Override
    void execute(Wave wave) {
        State state;
        try {
            var value = code.call();
            state = value instanceof Asynchronous || value instanceof CompletionStage
                    ? State.failed(new IllegalArgumentException("the function of the program returned an output or a"
                            + " CompletionStage, of which the value was meant"))
                    : State.known(value);
        } catch (Throwable e) {
            state = failure(e, owner());
        }
        finish(state, wave);
    }
}
