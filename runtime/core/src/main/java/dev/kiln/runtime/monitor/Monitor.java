package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
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

    /** Tells the user something. */
    void log(LogMessage message);
}
