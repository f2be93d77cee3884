package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.diagnostic.Diagnostics;

/** Forms of a call that a schema asks for and that its Java does not take yet: the call is there, in its general form. */
final class CallForms {
    private CallForms() {}

    static void report(BoundFunction function, Diagnostics diagnostics) {
        if (function.multiArgument()) {
            diagnostics.warning(
                    "CALL-FORM",
                    function.origin(),
                    function.token() + " takes its arguments as one object in Java, not one after the other as"
                            + " \"multiArgumentInputs\" asks: that is not supported by this version of Kiln.");
        }
        if (isPlain(function.result())) {
            diagnostics.warning(
                    "CALL-FORM",
                    function.origin(),
                    function.token() + " returns an Output in Java, not the value itself as \"plain\" asks: that is not"
                            + " supported by this version of Kiln.");
        }
    }

    private static boolean isPlain(BoundResult result) {
        if (result instanceof BoundResult.ObjectResult object) {
            return object.plain();
        }
        return result instanceof BoundResult.ValueResult value && value.type().plain();
    }
}
