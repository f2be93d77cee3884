package com.acme.blocking.wrong;

import com.acme.blocking.sdk.random.RandomString;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: waiting inside {@code apply}, here for another output. Whatever depends on this one waits too, a thread is
 * taken that is meant for computing, and where the other output waits for this one nothing ever comes.
 */
public final class BlockingInApply {
    private BlockingInApply() {}

    /** Works on a good day. {@code Output.all} needs no thread to wait, and {@code applyBlocking} has threads for it. */
    public static void stack(Context ctx) {
        var first = new RandomString("first", r -> r.length(6).special(false));
        var second = new RandomString("second", r -> r.length(6).special(false));
        CompletableFuture<String> other = second.result().toFuture();
        ctx.export("both", first.result().apply(s -> s + other.get()));
        ctx.export("better", Output.all(first.result(), second.result(), (a, b) -> a + b));
    }
}
