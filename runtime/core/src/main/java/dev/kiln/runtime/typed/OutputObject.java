package dev.kiln.runtime.typed;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Base of generated output types: immutable, each property decoded when it is asked for. One is made by cloning an empty
 * one of its class, since that needs no code in the generated classes.
 */
public abstract class OutputObject implements Cloneable {
    private MapValue fields = MapValue.EMPTY;

    /** An object without properties. */
    protected OutputObject() {}

    /** An object of the same type, with these properties by wire name. */
    final OutputObject with(MapValue otherFields) {
        try {
            var object = (OutputObject) clone();
            object.fields = otherFields;
            VarHandle.releaseFence(); // As if the field were final.
            return object;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The property {@code wire}.
     *
     * @throws DecodeException naming type and property, where it is not of its type
     * @throws UnknownValueException where it is not known yet
     */
    protected final <T extends @Nullable Object> T get(String wire, Decoder<T> decoder) {
        var value = fields.get(wire);
        try {
            return decoder.decode(value == null ? PropertyValue.NULL : value);
        } catch (DecodeException e) {
            throw e.at(getClass().getSimpleName() + "." + wire);
        }
    }

    /** {@link #get} of what may be absent. */
    protected final <T> Optional<T> optional(String wire, Decoder<T> decoder) {
        return get(wire, Decoders.optional(decoder));
    }

    /** {@link #get} of a list that may be absent, and is empty then. */
    protected final <T extends @Nullable Object> List<T> list(String wire, Decoder<T> item) {
        return optional(wire, item.list()).orElse(List.of());
    }

    /** {@link #get} of a map that may be absent, and is empty then. */
    protected final <T extends @Nullable Object> Map<String, T> map(String wire, Decoder<T> item) {
        return optional(wire, item.map()).orElse(Map.of());
    }

    final MapValue fields() {
        return fields;
    }

    /** Whether {@code other} is of the same type and has the same properties. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OutputObject) other).fields.equals(fields);
    }

    /** A hash of the properties. */
    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** The properties by wire name, secrets as {@code [secret]}. */
    @Override
    public final String toString() {
        return fields.entries().entrySet().stream()
                .map(e -> e.getKey() + "=" + ValueText.of(e.getValue()))
                .collect(Collectors.joining(", ", getClass().getSimpleName() + "{", "}"));
    }
}
