package dev.kiln.runtime.cell;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Tells values that mean themselves from outputs, stages, futures and our own objects, which mean something else. By
 * the class, once for each: a look for an interface costs as much as all else that a link of a chain needs.
 */
public final class Plain {
    private static final ClassValue<Boolean> PLAIN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return !Link.class.isAssignableFrom(type)
                    && !State.class.isAssignableFrom(type)
                    && !Asynchronous.class.isAssignableFrom(type)
                    && !CompletionStage.class.isAssignableFrom(type)
                    && !Future.class.isAssignableFrom(type);
        }
    };

    private Plain() {}

    /** Whether {@code value} is an object that stands for itself and for nothing to come. */
    public static boolean is(@Nullable Object value) {
        return value != null && PLAIN.get(value.getClass());
    }
}
