package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource.BoundMethod;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ResourceSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Gives functions to the resources whose methods they are. */
final class MethodBinder {
    private final Scope scope;
    private final SortedMap<String, BoundFunction> functions;
    private final Map<String, Token> owners = new HashMap<>();

    MethodBinder(Scope scope, SortedMap<String, BoundFunction> functions) {
        this.scope = scope;
        this.functions = functions;
    }

    List<BoundMethod> bind(Token resource, ResourceSpec spec) {
        List<BoundMethod> methods = new ArrayList<>();
        spec.methods().forEach((name, token) -> {
            int before = scope.diagnostics().errors();
            BoundFunction function = functions.get(token.name());
            if (function == null) {
                scope.error(
                        "METHOD-FUNCTION",
                        token.origin(),
                        "there is no function \"" + token.name() + "\" in this package"
                                + Nearest.hint(token.name(), functions.keySet()));
                return;
            }
            check(resource, spec, name, token, function);
            if (scope.diagnostics().errors() == before) {
                methods.add(new BoundMethod(name, withoutSelf(function)));
            }
        });
        return List.copyOf(methods);
    }

    /** The functions that no resource has as a method. */
    List<BoundFunction> remaining() {
        return functions.values().stream()
                .filter(function -> !owners.containsKey(function.token().text()))
                .toList();
    }

    private void check(Token resource, ResourceSpec spec, String name, NameSpec token, BoundFunction function) {
        Token owner = owners.putIfAbsent(token.name(), resource);
        if (owner != null) {
            scope.error(
                    "METHOD-TAKEN",
                    token.origin(),
                    "\"" + token.name() + "\" is already a method of \"" + owner + "\"; a function has one owner");
        }
        String prefix = resource.text() + "/";
        if (!token.name().startsWith(prefix) || token.name().indexOf('/', prefix.length()) >= 0) {
            scope.error(
                    "METHOD-TOKEN",
                    token.origin(),
                    "the function of a method of \"" + resource + "\" must be called \"" + prefix + name + "\"");
        }
        List<BoundProperty> inputs = function.inputs();
        if (inputs.isEmpty() || !inputs.get(0).name().equals(SELF)) {
            scope.error(
                    "METHOD-SELF",
                    function.origin(),
                    "a method's first input by name must be \"" + SELF + "\", the resource itself");
        }
        if (spec.outputs().properties().containsKey(name)) {
            scope.error(
                    "METHOD-PROPERTY",
                    token.origin(),
                    "\"" + resource + "\" also has a property \"" + name + "\"; call one of them otherwise");
        }
    }

    private static BoundFunction withoutSelf(BoundFunction function) {
        return new BoundFunction(
                function.token(),
                function.description(),
                function.inputs().stream()
                        .filter(input -> !input.name().equals(SELF))
                        .toList(),
                function.multiArgument(),
                function.result(),
                function.outputOnly(),
                function.deprecation(),
                function.overlay(),
                function.origin());
    }

    private static final String SELF = FunctionBinder.SELF;
}
