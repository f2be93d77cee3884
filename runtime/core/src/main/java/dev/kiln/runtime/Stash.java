package dev.kiln.runtime;

import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceType;
import org.jspecify.annotations.Nullable;

/** A value that the stack keeps as it was at first, whatever the program says later, until it is replaced. */
public final class Stash extends CustomResource {
    /** Keeps {@code value}: any structure of values and outputs. */
    public Stash(String name, Object value) {
        this(name, value, ResourceOptions.NONE);
    }

    /** Keeps {@code value}: any structure of values and outputs. */
    public Stash(String name, Object value, ResourceOptions options) {
        super(ResourceType.of("pulumi:index:Stash", PackageInfo.named("pulumi")), name, new Args(value), options);
    }

    /** What the program says now. */
    public Output<@Nullable Object> input() {
        return output("input", Decoders.ANY);
    }

    /** What it said when the value was first kept. */
    public Output<@Nullable Object> output() {
        return output("output", Decoders.ANY);
    }

    private static final class Args extends InputArgs {
        Args(Object value) {
            put("input", value);
        }
    }
}
