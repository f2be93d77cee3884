package com.acme.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asks the command-line tool {@code bin/region}, and waits for its answer. */
final class Region {
    private Region() {}

    static String of(String service) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bin/region", service)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("bin/region " + service + " ended with " + process.exitValue() + ": " + said);
        }
        return said;
    }
}
