package dev.kiln.runtime.monitor;

import java.util.concurrent.CompletionStage;

/**
 * The user's code that may change what is asked for before the engine acts on it: a {@link RegisterRequest} or an
 * {@link InvokeRequest}.
 */
@FunctionalInterface
public interface Transform<R> {
    /**
     * What to go on with; returns at once. Of a declaration's answer count the inputs, the dependencies, the package and
     * the options ({@link RegisterRequest#transformed}), of a call's all but the token and the parent. An exceptional
     * completion fails the resource or call.
     */
    CompletionStage<R> transformed(R request);
}
