package dev.kiln.runtime;

import dev.kiln.runtime.cell.UnderWay;
import dev.kiln.runtime.cell.Watch;
import dev.kiln.runtime.monitor.LogMessage;
import java.time.Duration;
import java.util.List;

/**
 * How long something may last before the user is told of it.
 *
 * @param time for a function that runs, and for a standstill
 */
record Patience(Duration time) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10));

    /** Tells the user of {@code program} what takes long; gives up what stands still for as long as its run says. */
    Watch watch(Program program) {
        var stall = program.deployment().stallTimeout().orElse(Duration.ZERO);
        return new Watch(time, stall, new Watch.Listener() {
            @Override
            public void takesLong(List<UnderWay> functions, Duration since) {
                program.log(
                        LogMessage.Severity.WARNING,
                        "still running after " + Durations.shown(since) + ": " + UnderWayText.of(functions));
            }

            @Override
            public void standsStill(List<UnderWay> all, Duration since) {
                program.log(
                        LogMessage.Severity.WARNING,
                        "nothing has moved for " + Durations.shown(since)
                                + "; the run waits for what somebody else must complete: " + UnderWayText.of(all));
            }
        });
    }
}
