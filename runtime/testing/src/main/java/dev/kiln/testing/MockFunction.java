package dev.kiln.testing;

import java.util.Map;

/** Speaks for a provider. */
@FunctionalInterface
public interface MockFunction {
    /**
     * The outputs by their names on the wire: plain values, and {@link KilnTest#secret}s. What it throws is how the step
     * fails.
     */
    Map<String, ?> answer(MockCall call) throws Exception;
}
