package dev.kiln.cli;

import picocli.CommandLine.Option;

/** A command of a program whose folder is an option, since its arguments are something else. */
abstract class OptionCommand extends ProgramCommand {
    @Option(
            names = "--dir",
            paramLabel = PLACE,
            defaultValue = ".",
            description = "The program: a folder with a Maven or Gradle build, or a jar (default: this folder).")
    private String place = ".";

    OptionCommand(Console console) {
        super(console);
    }

    @Override
    final String place() {
        return place;
    }
}
