package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that plan or take steps. The program reads their values. */
final class StepOptions {
    @Nullable
    @Option(
            names = {"-p", "--parallel"},
            paramLabel = "N",
            description = "At most N steps at the same time.")
    private Integer parallel;

    @Nullable
    @Option(
            names = "--stall-timeout",
            paramLabel = "DURATION",
            description = "Give up when nothing moves for so long, such as 90s or 5m.")
    private String stallTimeout;

    @Option(names = "--diff", description = "Show each property that changes, in an update too.")
    private boolean diff;
}
