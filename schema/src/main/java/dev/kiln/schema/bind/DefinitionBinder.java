package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumValueSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.ObjectTypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds named types. */
final class DefinitionBinder {
    private final Scope scope;
    private final PropertyBinder properties;
    private final Names names;
    private final List<BoundObject> objects = new ArrayList<>();
    private final List<BoundEnum> enums = new ArrayList<>();

    DefinitionBinder(Scope scope, PropertyBinder properties) {
        this.scope = scope;
        this.properties = properties;
        this.names = new Names(scope);
    }

    void bind() {
        scope.spec().types().forEach((token, definition) -> {
            scope.tokens().check(token, false, definition.origin());
            names.token(scope.token(token), "type", definition.origin());
            bind(token, definition);
        });
    }

    List<BoundObject> objects() {
        return List.copyOf(objects);
    }

    List<BoundEnum> enums() {
        return List.copyOf(enums);
    }

    private void bind(String token, TypeDefinitionSpec definition) {
        if (definition instanceof ObjectTypeSpec type) {
            objects.add(new BoundObject(
                    scope.token(token),
                    type.object().description(),
                    properties.bind(type.object()),
                    type.overlay(),
                    type.origin()));
        } else if (definition instanceof EnumTypeSpec type) {
            enums.add(new BoundEnum(
                    scope.token(token),
                    kind(token, type),
                    type.description(),
                    values(type),
                    type.overlay(),
                    type.origin()));
        } else {
            throw new AssertionError(definition);
        }
    }

    private Kind kind(String token, EnumTypeSpec type) {
        if (type.type().isEmpty()) {
            scope.error(
                    "ENUM-TYPE",
                    type.origin(),
                    "\"" + token
                            + "\" is neither an object (\"type\": \"object\") nor an enum (\"type\" and \"enum\")");
            return Kind.STRING;
        }
        Optional<Kind> kind = Primitives.of(type.type().get().name());
        if (kind.isEmpty()) {
            scope.error(
                    "ENUM-TYPE",
                    type.type().get().origin(),
                    "\"" + type.type().get().name()
                            + "\" cannot be the type of an enum; use boolean, integer, number or string, or object for"
                            + " an object");
        } else if (type.values().isEmpty()) {
            scope.warning(
                    "ENUM-VALUES", type.origin(), "the enum \"" + token + "\" has no values; list them in \"enum\"");
        }
        return kind.orElse(Kind.STRING);
    }

    private List<BoundEnum.Value> values(EnumTypeSpec type) {
        Optional<Kind> kind = type.type().flatMap(name -> Primitives.of(name.name()));
        List<BoundEnum.Value> values = new ArrayList<>();
        for (EnumValueSpec value : type.values()) {
            if (value.value().isEmpty()) {
                scope.warning("ENUM-VALUE", value.origin(), "a value of an enum needs \"value\"; this one is left out");
                continue;
            }
            if (kind.filter(of -> !Scope.accepts(of, value.value().get())).isPresent()) {
                scope.error(
                        "ENUM-VALUE",
                        value.value().get().origin(),
                        "the value " + LiteralBinder.show(value.value().get()) + " is not of the enum's type "
                                + Primitives.name(kind.get()));
            }
            values.add(
                    new BoundEnum.Value(value.value().get(), value.name(), value.description(), value.deprecation()));
        }
        return List.copyOf(values);
    }
}
