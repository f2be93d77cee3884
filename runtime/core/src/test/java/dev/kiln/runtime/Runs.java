package dev.kiln.runtime;

import dev.kiln.runtime.cell.ThreadLimits;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtimetest.FakeMonitor;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs of programs with a patience and with limits that a test can wait for. */
public final class Runs {
    private Runs() {}

    /** A run that tells of what takes longer than {@code patience}. */
    public static ProgramResult impatient(FakeMonitor monitor, Duration patience, Kiln.Body body) {
        return run(monitor, patience, ThreadLimits::ofSystem, body);
    }

    /** A run with at most {@code limit} threads of each kind, whatever the version of Java. */
    public static ProgramResult bounded(FakeMonitor monitor, Duration patience, int limit, Kiln.Body body) {
        return run(monitor, patience, report -> new ThreadLimits(limit, limit, report), body);
    }

    private static ProgramResult run(
            FakeMonitor monitor, Duration patience, Function<Consumer<String>, ThreadLimits> limits, Kiln.Body body) {
        return new Program(monitor.deployment(), monitor, resource -> {}, new Patience(patience), limits).run(body);
    }
}
