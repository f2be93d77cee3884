package dev.kiln.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that only holds others. */
interface Group extends Runnable {
    /** Adds what it holds. */
    void addTo(CommandLine group);

    /** Its own model. */
    CommandSpec spec();

    @Override
    default void run() {
        throw new CommandLine.ParameterException(
                spec().commandLine(),
                "which one? " + String.join(", ", spec().subcommands().keySet()));
    }
}
