package dev.kiln.example.command;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.ProviderFunction;
import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a command once, each time the program runs, also in a preview. */
@ProviderFunction(value = "command:local:run", handler = RunHandler.class)
interface RunSpec {
    /** Without effect: a function has no run before this one. */
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

    /** The command. */
    @Input
    String command();

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
    Optional<CommandSpec.Logging> logging();

    /** What the command printed to its error output, without a line end at its end. */
    String stderr();

    /** What the command reads. */
    @Input
    Optional<String> stdin();

    /** What the command printed, without a line end at its end. */
    String stdout();
}
