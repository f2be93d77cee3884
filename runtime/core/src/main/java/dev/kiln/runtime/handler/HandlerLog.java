package dev.kiln.runtime.handler;

/** Where a handler says what the user should see. */
@FunctionalInterface
public interface HandlerLog {
    /** How much it matters. */
    enum Level {
        /** For who looks for a mistake. */
        DEBUG,
        /** Worth seeing. */
        INFO,
        /** Likely not what is meant. */
        WARNING,
        /** Went wrong. */
        ERROR
    }

    /**
     * Says something.
     *
     * @param urn the resource that it is about; empty for none
     */
    void log(Level level, String urn, String message);
}
