package dev.kiln.runtime.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Base of generated argument classes: values by wire name. The generated setters call {@link #put} and return their own
 * object, which so is its own builder.
 */
public abstract class InputArgs {
    private final Map<String, Object> values;
    private volatile boolean frozen;

    /** Arguments of which none is set. */
    protected InputArgs() {
        values = new LinkedHashMap<>();
    }

    /** A frozen copy of {@code copyOf}. */
    protected InputArgs(InputArgs copyOf) {
        values = new LinkedHashMap<>(copyOf.values);
        frozen = true;
    }

    /**
     * Sets the property {@code wire}; null unsets it. Lists and maps are copied.
     *
     * @throws IllegalStateException where these arguments are frozen
     */
    protected final void put(String wire, @Nullable Object value) {
        checkOpen(wire);
        if (value == null) {
            values.remove(wire);
        } else {
            values.put(wire, Copies.of(value));
        }
    }

    /**
     * Sets one entry of the map {@code wire}. Null is a value. It goes on top of a map set before; where that was an
     * output, the two are joined when it is there.
     *
     * @throws IllegalStateException where these arguments are frozen
     */
    protected final void putEntry(String wire, String key, @Nullable Object value) {
        checkOpen(wire);
        values.put(wire, MapEntries.of(values.get(wire)).with(key, Copies.of(value)));
    }

    /** Lets {@code configure} fill {@code args} in, and freezes them. */
    protected final <A extends InputArgs> A configured(A args, Consumer<? super A> configure) {
        if (configure == null) {
            throw new IllegalArgumentException("null was given instead of a lambda that fills in "
                    + args.getClass().getSimpleName());
        }
        configure.accept(args);
        ((InputArgs) args).frozen = true;
        return args;
    }

    /** One frozen object for each of {@code configure}. */
    protected final <A extends InputArgs> List<A> configuredEach(
            Supplier<? extends A> make, Consumer<? super A>[] configure) {
        var all = new ArrayList<A>(configure.length);
        for (Consumer<? super A> each : configure) {
            all.add(configured(make.get(), each));
        }
        return all;
    }

    /** Says what is required, constant, secret or has a default. Generated classes override it. */
    protected void complete(Completion completion) {}

    final Map<String, Object> values() {
        return values;
    }

    private void checkOpen(String wire) {
        if (frozen) {
            throw new IllegalStateException(getClass().getSimpleName() + "." + wire
                    + "(…): these arguments are finished (build() was called, or their lambda has returned) and can no"
                    + " longer be changed; set the property before, or start a new "
                    + getClass().getSimpleName());
        }
    }
}
