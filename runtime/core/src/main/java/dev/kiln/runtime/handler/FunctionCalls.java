package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply.Checked;
import dev.kiln.runtime.provider.ProviderReply.Returned;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;

/** Turns an engine's calls of one function into requests to its handler, and its answers into replies. */
final class FunctionCalls<I extends HandlerInputs, R extends HandlerState> {
    private final FunctionDefinition<I, R> definition;
    private final HandlerLog log;

    FunctionCalls(FunctionDefinition<I, R> definition, HandlerLog log) {
        this.definition = definition;
        this.log = log;
    }

    Returned invoke(ProviderCall.Invoke call) throws Exception {
        Checked checked = InputCheck.check(definition.inputs(), call.arguments());
        if (!checked.failures().isEmpty()) {
            return new Returned(MapValue.EMPTY, checked.failures());
        }
        I inputs = definition.readInputs().apply(checked.inputs());
        R reply = definition.handler().invoke(new FunctionRequest<>(definition.token(), inputs, log));
        String who = definition.handler().getClass().getName() + ".invoke";
        if (reply == null) {
            throw new IllegalStateException(who + " answered null");
        }
        return new Returned(StateCheck.outputs(who, definition.outputs(), checked.inputs(), reply), List.of());
    }
}
