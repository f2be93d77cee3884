package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceType;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of another stack. The stack is named {@code organization/project/stack}; the embedded engine knows the
 * stacks of the same project, and takes their names alone too.
 */
public final class StackReference extends CustomResource {
    private static final String TOKEN = "pulumi:pulumi:StackReference";

    /** A reference to the stack {@code name}. */
    public StackReference(String name) {
        this(name, name);
    }

    /** A reference to {@code stack}, called {@code name} in this stack. */
    public StackReference(String name, String stack) {
        this(name, Output.known(stack), ResourceOptions.NONE);
    }

    /** A reference to {@code stack}, called {@code name} in this stack. */
    public StackReference(String name, Output<String> stack, ResourceOptions options) {
        super(ResourceType.of(TOKEN, PackageInfo.named("pulumi")), name, stack, new Args(stack), options);
    }

    /**
     * One output, in the same form as {@link Decoders#ANY} gives; null where the stack has none of that name. Secret
     * where it is one there.
     */
    public Output<@Nullable Object> getOutput(String name) {
        return cached("get:" + name, () -> enrolment().output(mine -> decoded(name, found(mine, name))));
    }

    /** The same; fails where the stack has none of that name. */
    public Output<Object> requireOutput(String name) {
        return cached(
                "require:" + name,
                () -> enrolment().output(mine -> {
                    var value = found(mine, name);
                    return value instanceof NullValue
                            ? State.failed(new NoSuchElementException(
                                    "the stack of " + this + " has no output '" + name + "'; it has " + names(mine)))
                            : decoded(name, value);
                }));
    }

    /** One output in the clear, with a word on whether it is a secret there. Not secret itself: mind what you do with it. */
    public Output<Details> getOutputDetails(String name) {
        return cached(
                "details:" + name,
                () -> enrolment().output(mine -> {
                    var value = found(mine, name);
                    if (Marks.unknown(value)) {
                        return State.unknown();
                    }
                    var plain = Optional.ofNullable(Decoders.ANY.decode(value));
                    return State.known(
                            Marks.secret(value)
                                    ? new Details(Optional.empty(), plain)
                                    : new Details(plain, Optional.empty()));
                }));
    }

    /** All outputs by name; secret where one of them is. */
    public Output<Map<String, @Nullable Object>> outputs() {
        return output("outputs", Decoders.ANY.map());
    }

    private State decoded(String name, PropertyValue value) {
        return Decoding.of(value, Decoders.ANY, "the output '" + name + "' of " + this, false);
    }

    private static PropertyValue found(Registered mine, String name) {
        return within(mine, outputs -> {
            var value = outputs.get(name);
            return value == null ? PropertyValue.NULL : value;
        });
    }

    private static PropertyValue within(Registered mine, Function<MapValue, PropertyValue> take) {
        var all = mine.property("outputs");
        if (all instanceof MapValue outputs) {
            return take.apply(outputs);
        }
        return all instanceof PropertyValue.SecretValue secret && secret.value() instanceof MapValue outputs
                ? new PropertyValue.SecretValue(take.apply(outputs))
                : all instanceof UnknownValue ? all : PropertyValue.NULL;
    }

    private static String names(Registered mine) {
        return Marks.opened(mine.property("outputs")) instanceof MapValue outputs
                        && !outputs.entries().isEmpty()
                ? String.join(", ", outputs.entries().keySet())
                : "none";
    }

    /**
     * One output of another stack.
     *
     * @param value what it is; empty where it is a secret, or is not there
     * @param secretValue what it is where it is a secret
     */
    public record Details(Optional<Object> value, Optional<Object> secretValue) {
        /** Says whether there is a value, and no secret. */
        @Override
        public String toString() {
            return secretValue.isPresent()
                    ? "[secret]"
                    : value.map(Object::toString).orElse("nothing");
        }
    }

    private static final class Args extends InputArgs {
        Args(Output<String> stack) {
            put("name", stack);
        }
    }
}
