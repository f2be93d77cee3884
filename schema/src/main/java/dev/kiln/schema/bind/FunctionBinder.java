package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec;
import dev.kiln.schema.spec.NameSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Binds functions; which of them are methods is known later. */
final class FunctionBinder {
    /** The input of a method that is the resource itself. */
    static final String SELF = "__self__";

    private final Scope scope;
    private final PropertyBinder properties;
    private final Names names;

    FunctionBinder(Scope scope, PropertyBinder properties) {
        this.scope = scope;
        this.properties = properties;
        this.names = new Names(scope);
    }

    /** All functions, by token. */
    SortedMap<String, BoundFunction> bind() {
        SortedMap<String, BoundFunction> bound = new TreeMap<>();
        for (Map.Entry<String, FunctionSpec> entry : scope.spec().functions().entrySet()) {
            String token = entry.getKey();
            scope.tokens().check(token, true, entry.getValue().origin());
            names.token(scope.token(token), "function", entry.getValue().origin());
            bound.put(token, bind(token, entry.getValue()));
        }
        return bound;
    }

    private BoundFunction bind(String token, FunctionSpec spec) {
        List<BoundProperty> inputs = spec.inputs().map(properties::bind).orElse(List.of());
        boolean multiArgument = !spec.multiArgumentInputs().isEmpty();
        return new BoundFunction(
                scope.token(token),
                spec.description(),
                multiArgument ? arguments(spec, inputs) : inputs,
                multiArgument,
                result(spec.result()),
                spec.plain().filter(plain -> !plain).isPresent(),
                spec.deprecation(),
                spec.overlay(),
                spec.origin());
    }

    private BoundResult result(Optional<ResultSpec> spec) {
        if (spec.isEmpty()) {
            return new BoundResult.Nothing();
        }
        if (spec.get() instanceof ResultSpec.ObjectResult object) {
            return new BoundResult.ObjectResult(
                    object.object().description(), properties.bind(object.object()), object.plain());
        }
        if (spec.get() instanceof ResultSpec.ValueResult value) {
            return new BoundResult.ValueResult(properties.types().bind(value.type()));
        }
        throw new AssertionError(spec);
    }

    /** The inputs in the order in which the schema lists them as arguments. */
    private List<BoundProperty> arguments(FunctionSpec spec, List<BoundProperty> inputs) {
        Map<String, BoundProperty> byName = new TreeMap<>();
        inputs.forEach(input -> byName.put(input.name(), input));
        Set<String> listed = new HashSet<>();
        List<BoundProperty> ordered = new ArrayList<>();
        for (NameSpec name : spec.multiArgumentInputs()) {
            BoundProperty input = byName.get(name.name());
            if (input == null) {
                scope.error(
                        "MULTI-ARGUMENT",
                        name.origin(),
                        "\"multiArgumentInputs\" lists \"" + name.name() + "\", which is no input"
                                + Nearest.hint(name.name(), byName.keySet()));
            } else if (listed.add(name.name())) {
                ordered.add(input);
            }
        }
        for (BoundProperty input : inputs) {
            if (!listed.contains(input.name())) {
                scope.error(
                        "MULTI-ARGUMENT",
                        input.origin(),
                        "\"multiArgumentInputs\" must list every input, and lacks \"" + input.name() + "\"");
                ordered.add(input);
            }
        }
        return List.copyOf(ordered);
    }
}
