package dev.kiln.codegen.trip;

import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.OutputMember;
import dev.kiln.runtime.AnyResource;
import dev.kiln.runtime.Either;
import dev.kiln.runtime.typed.DecodeException;
import dev.kiln.runtime.typed.Encoding;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.UnionValue;
import dev.kiln.runtime.typed.UnknownValueException;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.schema.bound.BoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the accessors of generated output types give, as wire values again. */
final class ReadBack {
    /** In place of what an accessor refused to give. */
    static final PropertyValue BAD = PropertyValue.of("an accessor that fails");

    /** In place of a resource. */
    static final PropertyValue RESOURCE = PropertyValue.of("a resource");

    private final Classes classes;

    ReadBack(Classes classes) {
        this.classes = classes;
    }

    /** All properties of {@code object} that have a value. */
    MapValue object(OutputObject object) {
        OutputUnit unit = classes.unit(object.getClass().getName(), OutputUnit.class);
        Map<String, PropertyValue> entries = new TreeMap<>();
        for (OutputMember member : unit.members()) {
            PropertyValue value = property(() -> Classes.get(object, member.name()));
            boolean none = !member.property().required()
                    && isEmpty(value, member.property().type());
            if (value != PropertyValue.NULL && !none) {
                entries.put(member.wire(), value);
            }
        }
        return MapValue.of(entries);
    }

    /** Whether nothing is in a list or map, which then may as well not be there. */
    static boolean isEmpty(PropertyValue value, BoundType type) {
        return type instanceof BoundType.ListOf
                        && value instanceof ListValue list
                        && list.items().isEmpty()
                || type instanceof BoundType.MapOf && value.equals(MapValue.EMPTY);
    }

    /** Where it cannot be read, what says so. */
    private PropertyValue property(Supplier<Object> value) {
        try {
            return value(value.get());
        } catch (DecodeException e) {
            return BAD;
        } catch (UnknownValueException e) {
            return PropertyValue.UNKNOWN;
        }
    }

    PropertyValue value(Object java) {
        if (java instanceof Optional<?> optional) {
            return optional.map(this::value).orElse(PropertyValue.NULL);
        } else if (java instanceof OutputObject object) {
            return object(object);
        } else if (java instanceof UnionValue union) {
            return value(union.value());
        } else if (java instanceof Either<?, ?> either) {
            return value(either.value());
        } else if (java instanceof AnyResource || java instanceof PropertyValue.ReferenceValue) {
            return RESOURCE;
        } else if (java instanceof List<?> list) {
            List<PropertyValue> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                items.add(property(() -> list.get(at)));
            }
            return new ListValue(items);
        } else if (java instanceof Map<?, ?> map) {
            Map<String, PropertyValue> entries = new TreeMap<>();
            map.keySet().forEach(key -> entries.put(String.valueOf(key), property(() -> map.get(key))));
            return MapValue.of(entries);
        }
        return Encoding.encode("it", java);
    }
}
