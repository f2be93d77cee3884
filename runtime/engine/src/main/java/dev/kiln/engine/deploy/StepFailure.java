package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Step;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step cannot be done; the message says why. */
class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;
    private transient @Nullable Step step;
    private transient Duration took = Duration.ZERO;

    StepFailure(String text) {
        this(text, null);
    }

    StepFailure(String text, @Nullable Throwable cause) {
        super(text, cause);
        this.text = text;
    }

    /** One that the run was interrupted before, which is told for all of them together. */
    static final class NotBegun extends StepFailure {
        private static final long serialVersionUID = 1L;

        NotBegun() {
            super("it was not begun, since the run was interrupted");
        }
    }

    /** What a provider threw, in its own words where it has any. */
    static StepFailure of(Throwable thrown) {
        if (thrown instanceof StepFailure failure) {
            return failure;
        }
        String message = thrown.getMessage();
        boolean speaks = message != null && !message.isBlank() && thrown instanceof Exception;
        return new StepFailure(speaks && message != null ? message : named(thrown), thrown);
    }

    /** Where the words say nothing, the class and the line do. */
    private static String named(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String words = thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0 ? words : words + " at " + frames[0].getFileName() + ":" + frames[0].getLineNumber();
    }

    /** Says which step it was that failed; the first one said stays. */
    StepFailure during(Step failed, Duration time) {
        if (step == null) {
            step = failed;
            took = time;
        }
        return this;
    }

    /** The step that failed under way; empty where it did not get so far. */
    Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    Duration took() {
        return took;
    }

    String text() {
        return text;
    }
}
