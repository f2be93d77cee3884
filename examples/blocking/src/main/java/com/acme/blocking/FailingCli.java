package com.acme.blocking;

import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;

/** A command-line tool that fails: the run fails with its exit code and its own words; or the program goes on without. */
final class FailingCli {
    private FailingCli() {}

    static void fails(Context ctx) {
        ctx.export("machines", Output.blocking(() -> BlockingCli.run("bin/inventory", "atlantis")));
    }

    static void recovers(Context ctx) {
        Output<String> machines = Output.blocking(() -> BlockingCli.run("bin/inventory", "atlantis"));
        ctx.export("recovered", machines.recover(failure -> "none, since " + failure.getMessage()));
    }
}
