package dev.kiln.runtime.monitor;

/** The user's program, ready to be run by an engine as often as it needs to. */
public interface ProgramRunner {
    /**
     * Runs the program once, from the stack's registration to its outputs, and returns when everything that it started
     * has ended. Never throws for what the program does: failures are in the result.
     */
    ProgramResult run(Deployment deployment, Monitor monitor);
}
