package dev.kiln.engine.event;

import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.value.PropertyValue;
import java.time.Duration;

/** Hears what a run does. Called from several threads. */
public interface RunListener {
    /** A step begins that a provider works on. */
    void started(Step step);

    /** A step ended, also one that {@link #started} did not mention. */
    void finished(Step step, Outcome outcome, Duration took);

    /** Something went wrong. */
    void problem(Diagnostic diagnostic);

    /** The program or the runtime says something. */
    void log(LogMessage message);

    /** A value passes by: what is secret in it must not be shown from now on. */
    void seen(PropertyValue value);
}
