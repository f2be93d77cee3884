package dev.kiln.cli;

/** Where {@code kiln} starts. */
public final class Main {
    private Main() {}

    /** Runs the command line {@code args}, and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(KilnCommand.run(Console.ofProcess(), args));
    }
}
