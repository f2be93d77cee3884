package com.acme.blocking;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A command-line tool that is waited for on another thread, with its exit code and what it says of an error. */
final class BlockingCli {
    private BlockingCli() {}

    static void stack(Context ctx) {
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));

        Output<String> machines = Output.blocking(() -> run("bin/inventory", "oslo"));

        ctx.export("blockingCli", Output.concat(machines, ", batch ", suffix.result()));
    }

    /** What the command prints; it fails with the exit code and the text of standard error. */
    static String run(String... command) throws IOException, InterruptedException {
        var errors = Files.createTempFile("cli", ".err");
        try {
            var process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", command) + " ended with exit code " + code + ": "
                        + Files.readString(errors).strip());
            }
            return said.strip();
        } finally {
            Files.delete(errors);
        }
    }
}
