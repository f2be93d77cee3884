package dev.kiln.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a person on standard error what goes on, once it has gone on for a second. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE = 1000;
    private static final long RHYTHM = 200;
    private static final String CLEAR = "\r\033[K";

    private final Console console;
    private final AtomicInteger done = new AtomicInteger();
    private volatile String phase = "";
    private volatile int total;
    private volatile boolean shown;
    private final Thread ticker = new Thread(this::tick, "kiln-progress");

    /** Silent, unless a person looks on. */
    Progress(Console console) {
        this.console = console;
        if (Terminal.isThere()) {
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    void phase(String words) {
        phase = words;
    }

    void files(int count) {
        total = count;
    }

    void file() {
        done.incrementAndGet();
    }

    /** What to show. */
    String line() {
        return total == 0
                ? phase + " ..."
                : String.format(Locale.ROOT, "Writing %,d of %,d files ...", done.get(), total);
    }

    private void tick() {
        try {
            TimeUnit.MILLISECONDS.sleep(PATIENCE);
            while (true) {
                synchronized (this) {
                    shown = true;
                    console.err().print(CLEAR + line());
                    console.err().flush();
                }
                TimeUnit.MILLISECONDS.sleep(RHYTHM);
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    /** Takes the line away, so that others can write. */
    synchronized void clear() {
        if (shown) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }

    /** Ends. */
    @Override
    public void close() {
        ticker.interrupt();
        clear();
    }
}
