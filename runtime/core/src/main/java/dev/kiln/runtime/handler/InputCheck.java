package dev.kiln.runtime.handler;

import dev.kiln.runtime.handler.PropertyType.ListOf;
import dev.kiln.runtime.handler.PropertyType.MapOf;
import dev.kiln.runtime.handler.PropertyType.ObjectOf;
import dev.kiln.runtime.handler.PropertyType.Scalar;
import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.ProviderReply.Checked;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fills in defaults and finds all that is wrong with names and types, each with its path. */
final class InputCheck {
    private final List<CheckFailure> failures = new ArrayList<>();

    private InputCheck() {}

    /** {@code inputs} with defaults and marks of secrecy, and what is wrong with them. */
    static Checked check(List<Property> properties, MapValue inputs) {
        InputCheck check = new InputCheck();
        MapValue filled = check.object("", properties, inputs);
        return new Checked(filled, List.copyOf(check.failures));
    }

    private MapValue object(String path, List<Property> properties, MapValue given) {
        SortedMap<String, PropertyValue> rest = new TreeMap<>(given.entries());
        SortedMap<String, PropertyValue> filled = new TreeMap<>();
        for (Property property : properties) {
            PropertyValue value = rest.remove(property.name());
            String where = member(path, property.name());
            if (value != null && !(PlainValues.of(value) instanceof NullValue)) {
                filled.put(property.name(), marked(property, value(where, property.type(), value)));
            } else if (property.defaultValue().isPresent()) {
                filled.put(
                        property.name(),
                        marked(property, property.defaultValue().get()));
            } else if (property.required()) {
                fail(where, "is required, and is not given");
            }
        }
        rest.keySet()
                .forEach(name -> fail(
                        member(path, name),
                        "is not known here; there "
                                + (properties.isEmpty()
                                        ? "are none"
                                        : "is "
                                                + properties.stream()
                                                        .map(Property::name)
                                                        .collect(Collectors.joining(", ")))));
        return MapValue.of(filled);
    }

    private static PropertyValue marked(Property property, PropertyValue value) {
        return property.secret() && !(value instanceof SecretValue) ? new SecretValue(value) : value;
    }

    private PropertyValue value(String path, PropertyType type, PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return new SecretValue(value(path, type, secret.value()));
        }
        if (value instanceof OutputValue output) {
            return new OutputValue(value(path, type, output.value()), output.secret(), output.dependencies());
        }
        if (value instanceof UnknownValue || type == Scalar.ANY) {
            return value;
        }
        if (type instanceof ListOf list && value instanceof ListValue given) {
            return items(path, list, given);
        }
        if (type instanceof MapOf map && value instanceof MapValue given) {
            SortedMap<String, PropertyValue> entries = new TreeMap<>();
            given.entries().forEach((key, v) -> entries.put(key, value(member(path, key), map.value(), v)));
            return MapValue.of(entries);
        }
        if (type instanceof ObjectOf object && value instanceof MapValue given) {
            return object(path, object.properties().get(), given);
        }
        ValueTypes.mismatch(type, value).ifPresent(reason -> fail(path, reason));
        return value;
    }

    private PropertyValue items(String path, ListOf list, ListValue given) {
        List<PropertyValue> items = new ArrayList<>();
        for (int i = 0; i < given.items().size(); i++) {
            items.add(value(path + "[" + i + "]", list.item(), given.items().get(i)));
        }
        return new ListValue(items);
    }

    private void fail(String path, String reason) {
        failures.add(new CheckFailure(path, reason));
    }

    private static String member(String path, String name) {
        boolean plain = name.matches("[A-Za-z_$][A-Za-z0-9_$-]*");
        String step = plain ? name : "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        return path.isEmpty() || !plain ? path + step : path + "." + step;
    }
}
