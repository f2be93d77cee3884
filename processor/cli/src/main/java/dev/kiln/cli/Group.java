package dev.kiln.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that only holds others. */
interface Group extends Holder, Runnable {
    /** Its own model. */
    CommandSpec spec();

    @Override
    default void run() {
        throw new CommandLine.ParameterException(
                spec().commandLine(),
                "which one? " + String.join(", ", spec().subcommands().keySet()));
    }
}
