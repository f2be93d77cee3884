package dev.kiln.runtime;

import dev.kiln.runtime.monitor.LogMessage.Severity;

/** Tells the user of a program something. Never give it a secret. */
public final class Log {
    private final Program program;

    Log(Program program) {
        this.program = program;
    }

    /** Shown with {@code --debug} only. */
    public void debug(String text) {
        send(Severity.DEBUG, text);
    }

    /** Good to know. */
    public void info(String text) {
        send(Severity.INFO, text);
    }

    /** Probably a mistake. */
    public void warn(String text) {
        send(Severity.WARNING, text);
    }

    /** Shown as an error. The program goes on, and its run fails in the end; to stop it there, throw. */
    public void error(String text) {
        send(Severity.ERROR, text);
    }

    private void send(Severity severity, String text) {
        program.log(severity, text);
    }
}
