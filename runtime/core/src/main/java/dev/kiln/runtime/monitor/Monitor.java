package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The engine as a running program sees it (the ecosystem's {@code ResourceMonitor}). All methods return at once; what
 * they return may complete on any thread. An exceptional completion means that the engine refused the request or went
 * away; a resource that failed is an answer ({@link Registration#status()}).
 */
public interface Monitor {
    /** Declares a resource. */
    CompletionStage<Registration> register(RegisterRequest request);

    /** Looks up a resource that exists elsewhere. */
    CompletionStage<Registration> read(ReadRequest request);

    /** Says what a component, or the stack, has come to. Once per component; never for a custom resource. */
    CompletionStage<Void> registerOutputs(String urn, MapValue outputs);

    /** Calls a provider's function. */
    CompletionStage<FunctionReply> invoke(InvokeRequest request);

    /** Calls a resource's method. */
    CompletionStage<FunctionReply> call(CallRequest request);

    /**
     * Makes the user's code known under its name, for {@link RegisterOptions#hooks}. Done before a declaration names it,
     * in each run anew: hooks of deletions too.
     */
    default CompletionStage<Void> registerHook(Hook hook) {
        return refused("resource hooks");
    }

    /** Has {@code transform} asked for each declaration from now on, after the ones registered before. */
    default CompletionStage<Void> registerTransform(Transform<RegisterRequest> transform) {
        return refused("transforms of the stack");
    }

    /** Has {@code transform} asked for each call of a function from now on, after the ones registered before. */
    default CompletionStage<Void> registerInvokeTransform(Transform<InvokeRequest> transform) {
        return refused("transforms of functions' calls");
    }

    /**
     * Says that the program has done all that it meant to: once, as the last call, and only after a success. Completes
     * when the engine calls nothing of the program any more, such as hooks of deletions; whether those went well is the
     * engine's own affair.
     */
    default CompletionStage<Void> finished() {
        return CompletableFuture.completedFuture(null);
    }

    /** Tells the user something. */
    void log(LogMessage message);

    private static CompletionStage<Void> refused(String what) {
        return CompletableFuture.failedFuture(
                new IllegalStateException("the engine that runs this program knows no " + what));
    }
}
