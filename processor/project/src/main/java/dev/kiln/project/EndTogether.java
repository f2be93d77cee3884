package dev.kiln.project;

/** A child process that ends in order when this process does: it is told to, and has the time it needs. */
final class EndTogether implements AutoCloseable {
    private final Process child;
    private final Thread hook;

    private EndTogether(Process child) {
        this.child = child;
        hook = new Thread(() -> end(child), "kiln-end");
    }

    static EndTogether with(Process child) {
        var together = new EndTogether(child);
        Runtime.getRuntime().addShutdownHook(together.hook);
        return together;
    }

    /** The exit code of the child, when there is one. */
    int await() throws InterruptedException {
        return child.waitFor();
    }

    private static void end(Process child) {
        // A terminal's Ctrl-C has reached the child already; whatever else ends this process has not.
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is what waits for the child.
            return;
        }
    }
}
