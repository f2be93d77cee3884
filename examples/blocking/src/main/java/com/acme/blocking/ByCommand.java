package com.acme.blocking;

import com.acme.blocking.sdk.command.local.Command;
import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Shell;

/** The same by a resource: it runs when it is created, and again only when its inputs change. */
final class ByCommand {
    private ByCommand() {}

    static void stack(Context ctx) {
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));
        var site = Output.concat("site-", suffix.result());

        var inventory = new Command("inventory", c -> c.create(Output.concat("bin/inventory ", Shell.quote(site))));

        ctx.export("byCommand", Output.concat(inventory.stdout(), ", batch ", suffix.result()));
    }
}
