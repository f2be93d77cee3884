package dev.kiln.runtime;

import dev.kiln.runtime.monitor.LogMessage;
import java.util.List;

/**
 * How long a standstill lasts before the user is told what is waited for.
 *
 * @param millis milliseconds
 */
record Patience(long millis) {
    static final Patience USUAL = new Patience(10_000);

    void standstill(Program program, List<String> lines) {
        program.log(
                LogMessage.Severity.WARNING,
                "nothing has moved for " + millis / 1000 + " s; the run waits for what somebody else must complete: "
                        + String.join(", ", lines));
    }
}
