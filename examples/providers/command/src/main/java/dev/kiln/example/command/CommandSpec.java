package dev.kiln.example.command;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Resource;
import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command that runs when the resource is made, and perhaps others when it is changed and when it is removed.
 *
 * <p>A run that ends with another exit code than 0 fails the resource.
 */
@Resource(value = "command:local:Command", handler = CommandHandler.class)
interface CommandSpec {
    /** What of a run is shown. */
    enum Logging {
        /** What it prints, not its errors. */
        stdout,
        /** Its errors, nothing else. */
        stderr,
        /** All that it prints. */
        stdoutAndStderr,
        /** Nothing. */
        none
    }

    /**
     * Whether what the last run printed is in the environment of the next one, as {@code PULUMI_COMMAND_STDOUT} and
     * {@code PULUMI_COMMAND_STDERR}: {@code true} where nothing is said.
     */
    @Input
    Optional<Boolean> addPreviousOutputInEnv();

    /** An archive of the files that {@code archivePaths} names. */
    Optional<Archive> archive();

    /**
     * Which files to put into {@code archive} after a run: patterns below the working directory, such as
     * {@code out/**}; with {@code !} before it a pattern takes files out again.
     */
    @Input
    Optional<List<String>> archivePaths();

    /** Which files to give as {@code assets} after a run; the patterns are those of {@code archivePaths}. */
    @Input
    Optional<List<String>> assetPaths();

    /** The files that {@code assetPaths} names, by their paths below the working directory. */
    Optional<Map<String, Asset>> assets();

    /** What runs when the resource is made. */
    @Input
    Optional<String> create();

    /** What runs when the resource is removed. */
    @Input
    Optional<String> delete();

    /** The working directory; the program's own where it is not said. */
    @Input
    Optional<String> dir();

    /** Variables for the command besides those of the program. */
    @Input
    Optional<Map<String, String>> environment();

    /** The program that is given the command, and its arguments before it: {@code /bin/sh -c}, or {@code cmd /C}. */
    @Input
    Optional<List<String>> interpreter();

    /** What of a run is shown while it goes on; all of it where nothing is said. */
    @Input
    Optional<Logging> logging();

    /** What the last run printed to its error output, without a line end at its end. */
    String stderr();

    /** What the command reads. */
    @Input
    Optional<String> stdin();

    /** What the last run printed, without a line end at its end. */
    String stdout();

    /** Any values; when one of them changes, the resource is made again instead of changed. */
    @Input(replaceOnChange = true)
    Optional<List<Object>> triggers();

    /** What runs when the resource is changed; {@code create} where it is not said. */
    @Input
    Optional<String> update();
}
