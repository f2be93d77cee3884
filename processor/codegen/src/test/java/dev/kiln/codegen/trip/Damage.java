package dev.kiln.codegen.trip;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Takes members out of an object, or makes them null, unknown, secret or of another type. */
final class Damage {
    private Damage() {}

    static MapValue done(MapValue object, List<BoundProperty> properties, Random random) {
        Map<String, PropertyValue> entries = new TreeMap<>(object.entries());
        for (BoundProperty property : properties) {
            PropertyValue value = entries.get(property.name());
            switch (random.nextInt(10)) {
                case 0 -> entries.remove(property.name());
                case 1 -> entries.put(property.name(), PropertyValue.NULL);
                case 2 -> entries.put(property.name(), PropertyValue.UNKNOWN);
                case 3 -> entries.put(property.name(), value == null ? PropertyValue.NULL : new SecretValue(value));
                case 4 -> {
                    if (isTold(property)) {
                        entries.put(property.name(), wrong(property));
                    }
                }
                case 5 -> {
                    if (value instanceof ListValue list) {
                        entries.put(
                                property.name(),
                                new ListValue(List.of(list.items().get(0), PropertyValue.UNKNOWN)));
                    }
                }
                default -> {}
            }
        }
        entries.put("a member that no schema knows", PropertyValue.of(1));
        return MapValue.of(entries);
    }

    /** Of a type that does not take everything. */
    private static boolean isTold(BoundProperty property) {
        return property.type() instanceof ListOf
                || property.type() instanceof MapOf
                || property.type() instanceof ObjectRef
                || property.type() instanceof Builtin builtin && builtin.kind() != Kind.ANY;
    }

    private static PropertyValue wrong(BoundProperty property) {
        return property.type() instanceof ListOf
                ? PropertyValue.of("no list")
                : new ListValue(List.of(PropertyValue.of(0.5), PropertyValue.of("neither")));
    }
}
