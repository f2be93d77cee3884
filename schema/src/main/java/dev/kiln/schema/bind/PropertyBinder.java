package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.PropertySpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Binds the properties of an object. */
final class PropertyBinder {
    private final Scope scope;
    private final TypeBinder types;
    private final LiteralBinder literals;
    private final Names names;

    PropertyBinder(Scope scope) {
        this.scope = scope;
        this.types = new TypeBinder(scope);
        this.literals = new LiteralBinder(scope);
        this.names = new Names(scope);
    }

    TypeBinder types() {
        return types;
    }

    List<BoundProperty> bind(ObjectSpec object) {
        return bind(object.properties(), object.required());
    }

    /** The properties by name, those in {@code required} marked. */
    List<BoundProperty> bind(SortedMap<String, PropertySpec> properties, List<NameSpec> required) {
        Set<String> always = new HashSet<>();
        for (NameSpec name : required) {
            always.add(name.name());
            if (!properties.containsKey(name.name())) {
                scope.error(
                        "REQUIRED-UNKNOWN",
                        name.origin(),
                        "there is no property \"" + name.name() + "\" here"
                                + Nearest.hint(name.name(), properties.keySet()));
            }
        }
        List<BoundProperty> bound = new ArrayList<>(properties.size());
        for (Map.Entry<String, PropertySpec> entry : properties.entrySet()) {
            bound.add(bind(entry.getKey(), entry.getValue(), always.contains(entry.getKey())));
        }
        return List.copyOf(bound);
    }

    private BoundProperty bind(String name, PropertySpec spec, boolean required) {
        names.property(name, spec.origin());
        if (spec.defaultInfo().filter(info -> info.environment().isEmpty()).isPresent()) {
            scope.error(
                    "DEFAULT-ENVIRONMENT",
                    spec.defaultInfo().get().origin(),
                    "\"defaultInfo\" needs \"environment\", the variables that a default is read from");
        }
        int before = scope.diagnostics().errors();
        BoundType type = types.bind(spec.type());
        boolean sound = scope.diagnostics().errors() == before;
        return new BoundProperty(
                name,
                type,
                required,
                spec.description(),
                literal(spec.constant(), sound, literal -> literals.constant(literal, spec.type(), type)),
                literal(spec.defaultValue(), sound, literal -> literals.defaultValue(literal, type)),
                spec.environment(),
                spec.deprecation(),
                spec.secret(),
                spec.replaceOnChanges(),
                spec.javaName(),
                spec.origin());
    }

    /** A literal of a type that is itself wrong says nothing new. */
    private static Optional<LiteralSpec> literal(
            Optional<LiteralSpec> literal, boolean sound, Function<LiteralSpec, Optional<LiteralSpec>> check) {
        return sound ? literal.flatMap(check) : literal;
    }
}
