package dev.kiln.codegen.trip;

import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.OutputMember;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What the schema alone says must become of wire values. */
final class Expected {
    private final Map<String, BoundObject> objects = new HashMap<>();

    Expected(BoundPackage pack) {
        pack.externals().values().forEach(this::add);
        add(pack);
    }

    private void add(BoundPackage pack) {
        pack.objects().forEach(each -> objects.put(each.token().text(), each));
    }

    /** What goes out of arguments: with constants, defaults and the schema's secrets. */
    MapValue sent(MapValue values, List<BoundProperty> properties, boolean lookup) {
        Map<String, PropertyValue> entries = new TreeMap<>();
        for (BoundProperty property : properties) {
            PropertyValue given = values.get(property.name());
            Optional<PropertyValue> value = given != null
                    ? Optional.of(sent(given, property.type()))
                    : filledIn(property).filter(literal -> !lookup);
            value.ifPresent(each -> entries.put(
                    property.name(),
                    property.secret() && !(each instanceof SecretValue) ? new SecretValue(each) : each));
        }
        return MapValue.of(entries);
    }

    /** Variables that are set have texts as values in these schemas. */
    private static Optional<PropertyValue> filledIn(BoundProperty property) {
        return property.constant()
                .map(WireValues::literal)
                .or(() -> property.environment().stream()
                        .map(System::getenv)
                        .filter(text -> text != null && !text.isEmpty())
                        .findFirst()
                        .map(PropertyValue::of))
                .or(() -> property.defaultValue().map(WireValues::literal));
    }

    static List<BoundProperty> ofInputs(List<InputMember> members) {
        return members.stream().map(InputMember::property).toList();
    }

    private PropertyValue sent(PropertyValue value, BoundType type) {
        if (value instanceof SecretValue secret) {
            return new SecretValue(sent(secret.value(), type));
        }
        return inside(value, type, (each, inner) -> sent(each, inner), object -> sent(object, properties(type), false));
    }

    /** What can be read of an object that came, see {@link ReadBack}. */
    MapValue read(MapValue values, List<BoundProperty> properties) {
        Map<String, PropertyValue> entries = new TreeMap<>();
        for (BoundProperty property : properties) {
            PropertyValue value = values.get(property.name());
            PropertyValue read = property(value == null ? PropertyValue.NULL : open(value), property);
            boolean none = !property.required() && ReadBack.isEmpty(read, property.type());
            if (read != PropertyValue.NULL && !none) {
                entries.put(property.name(), read);
            }
        }
        return MapValue.of(entries);
    }

    static List<BoundProperty> ofOutputs(List<OutputMember> members) {
        return members.stream().map(OutputMember::property).toList();
    }

    private PropertyValue property(PropertyValue value, BoundProperty property) {
        if (value instanceof UnknownValue) {
            return value;
        } else if (value instanceof NullValue) {
            boolean refused = property.required() && !isAny(property.type());
            return refused ? ReadBack.BAD : PropertyValue.NULL;
        }
        return isWrong(value, property.type()) ? ReadBack.BAD : read(value, property.type());
    }

    private PropertyValue read(PropertyValue wire, BoundType type) {
        PropertyValue value = open(wire);
        if (value instanceof UnknownValue) {
            return value;
        }
        return type instanceof UnionOf
                ? revealed(plain(value))
                : inside(value, type, this::read, object -> read(object, properties(type)));
    }

    /** {@code value} with what is within it as {@code step} has it. */
    private PropertyValue inside(PropertyValue value, BoundType type, Step step, UnaryOperator<MapValue> objectStep) {
        if (type instanceof ListOf list && value instanceof ListValue items) {
            return new ListValue(items.items().stream()
                    .map(each -> step.of(each, list.item()))
                    .toList());
        } else if (type instanceof MapOf map && value instanceof MapValue entries) {
            Map<String, PropertyValue> all = new TreeMap<>();
            entries.entries().forEach((key, each) -> all.put(key, step.of(each, map.value())));
            return MapValue.of(all);
        } else if (isObject(type) && value instanceof MapValue object) {
            return objectStep.apply(object);
        }
        return plain(value);
    }

    /** What a step makes of a value of a type. */
    private interface Step {
        PropertyValue of(PropertyValue value, BoundType type);
    }

    /** Where the schema says no more: only resources are something else. */
    static PropertyValue plain(PropertyValue value) {
        if (value instanceof ReferenceValue) {
            return ReadBack.RESOURCE;
        } else if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(Expected::plain).toList());
        } else if (value instanceof MapValue map) {
            Map<String, PropertyValue> all = new TreeMap<>();
            map.entries().forEach((key, each) -> all.put(key, plain(each)));
            return MapValue.of(all);
        }
        return value instanceof SecretValue secret ? new SecretValue(revealed(plain(secret.value()))) : value;
    }

    /** A secret within a secret is no more of one. */
    private static PropertyValue revealed(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return revealed(secret.value());
        } else if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(Expected::revealed).toList());
        } else if (value instanceof MapValue map) {
            Map<String, PropertyValue> all = new TreeMap<>();
            map.entries().forEach((key, each) -> all.put(key, revealed(each)));
            return MapValue.of(all);
        }
        return value;
    }

    private static PropertyValue open(PropertyValue value) {
        return value instanceof SecretValue secret ? open(secret.value()) : value;
    }

    /** Whether a list, map or scalar is of another kind; objects within are read later. */
    private static boolean isWrong(PropertyValue value, BoundType type) {
        if (value instanceof UnknownValue) {
            return false;
        }
        if (type instanceof Builtin builtin) {
            return switch (builtin.kind()) {
                case BOOLEAN -> !(value instanceof BoolValue);
                case INTEGER -> !(value instanceof NumberValue number && number.value() == (int) number.value());
                case NUMBER -> !(value instanceof NumberValue);
                case STRING, JSON -> !(value instanceof TextValue);
                case ASSET, ARCHIVE -> value instanceof ListValue;
                case ANY -> false;
            };
        } else if (type instanceof ListOf list) {
            return !(value instanceof ListValue items)
                    || items.items().stream().map(Expected::open).anyMatch(each -> isWrong(each, list.item()));
        } else if (type instanceof MapOf map) {
            return !(value instanceof MapValue entries)
                    || entries.entries().values().stream()
                            .map(Expected::open)
                            .anyMatch(each -> isWrong(each, map.value()));
        }
        return isObject(type) && !(value instanceof MapValue);
    }

    static boolean isAny(BoundType type) {
        return type instanceof Builtin builtin && builtin.kind() == Kind.ANY;
    }

    private static boolean isObject(BoundType type) {
        return type instanceof ObjectRef
                || type instanceof ExternalRef ref && ref.definition() == BoundType.Definition.OBJECT;
    }

    private List<BoundProperty> properties(BoundType type) {
        var token = type instanceof ObjectRef ref ? ref.token() : ((ExternalRef) type).token();
        return objects.get(token.text()).properties();
    }
}
