package dev.kiln.engine.signal;

import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceType;
import java.util.concurrent.CountDownLatch;

/** A program that a test sends signals to: one resource that takes its time, one after it, and a call that never ends. */
public final class SlowProgram {
    private SlowProgram() {}

    private static final class Args extends InputArgs {
        Args text(Object value) {
            put("text", value);
            return this;
        }
    }

    private static final class Slow extends CustomResource {
        Slow(String name, Args args) {
            super(ResourceType.of("slow:index:Slow", PackageInfo.named("slow")), name, args, ResourceOptions.NONE);
        }

        Output<String> text() {
            return output("text", Decoders.STRING);
        }
    }

    /** Runs as the command line says. */
    public static void main(String[] args) {
        Kiln.run(args, ctx -> {
            var first = new Slow("first", new Args().text("x"));
            new Slow("second", new Args().text(first.text()));
            if (!ctx.isPreview()) {
                Output.blocking(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        System.out.println("the call heard of it");
                        throw e;
                    }
                    return 1;
                });
            }
        });
    }
}
