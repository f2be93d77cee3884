package dev.kiln.cli;

/** What the exit code of {@code kiln} means. */
final class ExitCodes {
    /** Done. */
    static final int OK = 0;

    /** The input, the program or a step failed. */
    static final int FAILED = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A bug of ours ({@code EX_SOFTWARE} of sysexits.h). */
    static final int BUG = 70;

    private ExitCodes() {}
}
