package dev.kiln.runtime.benchmarks;

import com.pulumi.core.internal.Internal;
import dev.kiln.runtime.Output;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** What one of a million settled outputs takes of the heap, in bytes, without its value. */
public final class Memory {
    private static final int MANY = 1_000_000;
    private static final Object VALUE = new Object();

    private Memory() {}

    /** Prints a line for each kind. */
    public static void main(String[] args) {
        Programs.run(ctx -> {
            var source = Output.of(VALUE);
            print("Kiln, of", i -> Output.of(VALUE));
            print("Kiln, apply", i -> source.apply(v -> v));
            print("Kiln, secret and with a function", i -> source.asSecret().apply(v -> v));
        });
        var future = CompletableFuture.completedFuture(VALUE);
        print("CompletableFuture, thenApply", i -> future.thenApply(v -> v));
        var peer = com.pulumi.core.Output.of(VALUE);
        print("peer, of", i -> com.pulumi.core.Output.of(VALUE));
        print("peer, applyValue", i -> {
            var output = peer.applyValue(v -> v);
            Internal.of(output).getDataAsync().join();
            return output;
        });
    }

    private static void print(String what, IntFunction<Object> make) {
        var all = new Object[MANY];
        var before = used();
        for (int i = 0; i < MANY; i++) {
            all[i] = make.apply(i);
        }
        System.out.printf("%-36s %4d bytes%n", what, (used() - before) / MANY);
        all[MANY - 1].hashCode(); // Until here all of them are held.
    }

    /** After a while in which what is under way settles. */
    private static long used() {
        var runtime = Runtime.getRuntime();
        var least = Long.MAX_VALUE;
        for (int same = 0; same < 3; same++) {
            System.gc();
            var now = runtime.totalMemory() - runtime.freeMemory();
            if (now < least - MANY) {
                same = 0;
            }
            least = Math.min(least, now);
        }
        return least;
    }
}
