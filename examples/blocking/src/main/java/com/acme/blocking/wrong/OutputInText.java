package com.acme.blocking.wrong;

import com.acme.blocking.sdk.command.local.Command;
import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;

/** Wrong: an output in a string. The value is not there yet, so the string cannot hold it. Use Output.concat. */
public final class OutputInText {
    private OutputInText() {}

    /** Is refused before the command runs, with the resource, the property and what to write instead. */
    public static void stack(Context ctx) {
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));
        var greeting = new Command("greeting", c -> c.create("echo hello " + suffix.result()));
        ctx.export("greeting", greeting.stdout());
    }
}
