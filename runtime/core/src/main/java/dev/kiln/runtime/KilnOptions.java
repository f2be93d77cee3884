package dev.kiln.runtime;

import dev.kiln.runtime.cell.ThreadLimits;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a program is run, beside what its command line says. Immutable: each method returns other options. */
public final class KilnOptions {
    /** Threads of the program's own. */
    public static final KilnOptions NONE = new KilnOptions(null);

    private final @Nullable Executor executor;

    private KilnOptions(@Nullable Executor executor) {
        this.executor = executor;
    }

    /**
     * All functions of the program run on threads of {@code executor}, which must have threads of its own and is not shut
     * down. How many run at the same time is up to it; of those that are said to block at most
     * {@code kiln.blockingThreads} do, 256 without that property. A task that it refuses waits for a thread that it has
     * given already; where it gives none the run fails and says so.
     */
    public KilnOptions executor(Executor executor) {
        return new KilnOptions(executor);
    }

    Function<Consumer<String>, ThreadLimits> limits() {
        var given = executor;
        return given == null ? ThreadLimits::ofSystem : report -> ThreadLimits.of(given, report);
    }
}
