package com.acme.blocking;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A process that nobody waits for: {@link Process#onExit()} tells when it has ended. */
final class AsyncProcess {
    private AsyncProcess() {}

    static void stack(Context ctx) throws IOException {
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));
        var process = new ProcessBuilder("bin/inventory", "bergen").start();

        // What it prints is short, so it can be read once the process has ended.
        Output<String> machines = Output.of(process.onExit()).apply(ended -> {
            if (ended.exitValue() != 0) {
                throw new IOException("inventory ended with exit code " + ended.exitValue() + ": "
                        + new String(ended.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            }
            return new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        });

        ctx.export("asyncProcess", Output.concat(machines, ", batch ", suffix.result()));
    }
}
