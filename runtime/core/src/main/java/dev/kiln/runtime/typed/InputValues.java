package dev.kiln.runtime.typed;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What generated setters and constructors make of what they are given. */
public final class InputValues {
    private InputValues() {}

    /** {@code args} as {@code configure} fills them in, frozen. */
    public static <A extends InputArgs> A configured(A args, Consumer<? super A> configure) {
        return InputArgs.configured(args, configure);
    }

    /**
     * A list where {@code value} is one, or an output of one; anything else as its only element. Null stays null, in an
     * output too, and so does an empty Optional.
     */
    @SuppressWarnings("NullAway") // The type argument allows null, which it does not see.
    public static @Nullable Object list(@Nullable Object value) {
        if (value instanceof Output<?> output) {
            return output.apply(InputValues::elements);
        }
        return elements(value);
    }

    /**
     * A text, or an output of one, that has to be JSON.
     *
     * @throws IllegalArgumentException naming the property, where it is not; for an output, its failure
     */
    public static @Nullable Object json(String wire, @Nullable Object value) {
        if (value instanceof Output<?> output) {
            return output.apply(text -> checked(wire, text));
        }
        return value == null ? null : checked(wire, value);
    }

    private static @Nullable Object elements(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return elements(optional.orElse(null));
        }
        return value == null || value instanceof List ? value : List.of(value);
    }

    private static Object checked(String wire, Object value) {
        if (value instanceof String text) {
            try {
                PropertyJson.parse(text);
            } catch (PropertyJsonException e) {
                throw new IllegalArgumentException("The property '" + wire + "' has to be JSON: " + e.getMessage());
            }
        }
        return value;
    }
}
