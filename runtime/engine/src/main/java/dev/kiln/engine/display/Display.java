package dev.kiln.engine.display;

import dev.kiln.engine.event.RunListener;
import dev.kiln.runtime.value.PropertyValue.MapValue;

/** Shows the user what a command does. */
public interface Display extends RunListener {
    /** A run begins; {@code title} says what it does to the stack. */
    void begin(Phase phase, String title);

    /** The run of {@link #begin} ended. */
    void end(boolean succeeded, MapValue outputsBefore, MapValue outputs);

    /** The command is done, and nothing more comes. */
    void close(boolean succeeded);

    /** Whether the run that ended last changed something, or would. */
    boolean changed();

    /** What a run is for. */
    enum Phase {
        /** To see what an update would do. */
        PREVIEW,
        /** To do it. */
        UPDATE,
        /** To see what has become of the resources. */
        REFRESH_PREVIEW,
        /** To take that into the state. */
        REFRESH;

        boolean preview() {
            return this == PREVIEW || this == REFRESH_PREVIEW;
        }

        boolean refresh() {
            return this == REFRESH || this == REFRESH_PREVIEW;
        }
    }
}
