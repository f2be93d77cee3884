package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Step;
import java.util.Optional;

/**
 * A resource that has its URN, and nothing more yet.
 *
 * @param taken why it cannot have that
 */
record Declared(Step step, Optional<StepFailure> taken) {
    boolean refused() {
        return taken.isPresent();
    }
}
