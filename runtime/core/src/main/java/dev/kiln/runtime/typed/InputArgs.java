package dev.kiln.runtime.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Base of generated argument classes: values by wire name. The generated setters call {@link #put} and return their own
 * object, which so is its own builder. Copies are clones, since these need no code in the generated classes.
 */
public abstract class InputArgs implements Cloneable {
    private Map<String, Object> values = new LinkedHashMap<>();
    private volatile boolean frozen;

    /** Arguments of which none is set. */
    protected InputArgs() {}

    /** A copy of the same class that can no longer be changed. */
    protected final InputArgs frozen() {
        var copy = copy();
        copy.frozen = true;
        return copy;
    }

    private InputArgs copy() {
        try {
            var copy = (InputArgs) clone();
            copy.values = new LinkedHashMap<>(values);
            copy.frozen = false;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Sets the property {@code wire}; null unsets it. Lists and maps are copied, and an array is a list.
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

    /**
     * Sets the property {@code wire} to {@code args} as {@code configure} fills them in, frozen. Generated setters see to
     * it that it takes these: without a type parameter they compile sooner.
     *
     * @throws IllegalStateException where these arguments are frozen
     */
    protected final void put(String wire, InputArgs args, Consumer<? extends InputArgs> configure) {
        put(wire, configured(args, unchecked(configure)));
    }

    /** Sets the property {@code wire} to one copy of {@code empty} for each of {@code configure}, filled in by it. */
    protected final void put(String wire, InputArgs empty, Consumer<? extends InputArgs>[] configure) {
        var all = new ArrayList<InputArgs>(configure.length);
        for (Consumer<? extends InputArgs> each : configure) {
            all.add(configured(empty.copy(), unchecked(each)));
        }
        put(wire, all);
    }

    @SuppressWarnings("unchecked")
    private static Consumer<InputArgs> unchecked(Consumer<? extends InputArgs> configure) {
        return (Consumer<InputArgs>) configure;
    }

    /** Lets {@code configure} fill {@code args} in, and freezes them. */
    static <A extends InputArgs> A configured(A args, Consumer<? super A> configure) {
        if (configure == null) {
            throw new IllegalArgumentException("null was given instead of a lambda that fills in "
                    + args.getClass().getSimpleName());
        }
        configure.accept(args);
        ((InputArgs) args).frozen = true;
        return args;
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
