package dev.kiln.cli;

import picocli.CommandLine.Parameters;

/** A command of a program whose folder is its argument. */
abstract class FolderCommand extends ProgramCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = PLACE,
            defaultValue = ".",
            description = "The program: a folder with a Maven or Gradle build, or a jar (default: this folder).")
    private String place = ".";

    FolderCommand(Console console) {
        super(console);
    }

    @Override
    final String place() {
        return place;
    }
}
