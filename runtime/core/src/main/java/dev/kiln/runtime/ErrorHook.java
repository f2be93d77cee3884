package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.monitor.Hook;

/** Code that is asked when a step on a resource has failed whether to try it again ({@link ResourceOptions}). */
public final class ErrorHook {
    private final String name;
    private final Cell<?> registered;

    /** What such a hook does. */
    @FunctionalInterface
    public interface Body {
        /** Whether to try again; runs on a thread of the program, and may wait. An engine asks 100 times at most. */
        boolean tryAgain(Hook.FailedStep step) throws Exception;
    }

    /**
     * A hook.
     *
     * @param name unique in the program
     * @throws IllegalArgumentException where there is another hook of that name
     * @throws IllegalStateException where this thread works for no program
     */
    public ErrorHook(String name, Body body) {
        var program = Program.current("The hook '" + name + "'");
        this.name = name;
        registered = program.callbacks()
                .hook(new Hook.OnError(name, step -> program.callbacks().run(() -> body.tryAgain(step))));
    }

    String name() {
        return name;
    }

    Cell<?> registered() {
        return registered;
    }
}
