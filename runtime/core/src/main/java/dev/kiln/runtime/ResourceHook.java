package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.monitor.Hook;
import java.util.function.Consumer;

/**
 * Code that runs before or after a step on a resource that names it in its {@link ResourceOptions}. A failure before a
 * step keeps the step from being done; one after it fails the run.
 */
public final class ResourceHook {
    private final String name;
    private final Cell<?> registered;

    /** What a hook does. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does it, on a thread of the program. It may wait, also for other resources, and holds up none meanwhile; before
         * a step it must not wait for the resource of that step. What it throws is the hook's failure.
         */
        void run(Hook.Step step) throws Exception;
    }

    /**
     * A hook that runs in updates only.
     *
     * @param name unique in the program
     * @throws IllegalArgumentException where there is another hook of that name
     * @throws IllegalStateException where this thread works for no program
     */
    public ResourceHook(String name, Body body) {
        this(name, settings -> {}, body);
    }

    /** The same with settings. */
    public ResourceHook(String name, Consumer<Settings> settings, Body body) {
        var program = Program.current("The hook '" + name + "'");
        var wanted = new Settings();
        settings.accept(wanted);
        this.name = name;
        registered = program.callbacks()
                .hook(new Hook.Around(
                        name,
                        wanted.onPreview,
                        wanted.ignoreErrors,
                        step -> program.callbacks().run(() -> {
                            body.run(step);
                            return null;
                        })));
    }

    String name() {
        return name;
    }

    Cell<?> registered() {
        return registered;
    }

    /** How a hook is to run. */
    public static final class Settings {
        private boolean onPreview;
        private boolean ignoreErrors;

        private Settings() {}

        /** Whether it runs in previews too. */
        public Settings onPreview(boolean also) {
            onPreview = also;
            return this;
        }

        /** Whether its failure is only told to the user. */
        public Settings ignoreErrors(boolean ignored) {
            ignoreErrors = ignored;
            return this;
        }
    }
}
