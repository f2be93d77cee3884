package dev.kiln.cli;

import picocli.CommandLine;

/** A command that has others below it. */
interface Holder {
    /** Adds what it holds. */
    void addTo(CommandLine group);
}
