package com.acme.blocking.wrong;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;

/** Wrong: apply with a function that gives an output. Use applyOutput, which makes one output of the two. */
public final class OutputOfOutput {
    private OutputOfOutput() {}

    /** Fails as soon as the function has given an output, and names the right method. */
    public static void stack(Context ctx) {
        var suffix = new RandomString("suffix", r -> r.length(6).special(false));
        ctx.export("label", suffix.result().apply(s -> Output.concat("batch ", s)));
    }
}
