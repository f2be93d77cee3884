package dev.kiln.example.random;

import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply.Checked;
import dev.kiln.runtime.provider.ProviderReply.Created;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A resource as an engine would have made it: checked, then created. */
record Made(String id, MapValue state) {
    /** {@code values} are alternately names and texts, numbers, truth values or lists of texts. */
    static Made of(String name, Object... values) throws Exception {
        try (RandomProvider provider = new RandomProvider()) {
            Checked checked = check(provider, name, values);
            if (!checked.failures().isEmpty()) {
                throw new IllegalArgumentException(checked.failures().toString());
            }
            Created created = provider.create(
                    new ProviderCall.Create("urn", token(name), "name", checked.inputs(), false, Optional.empty()));
            return new Made(created.id(), created.state());
        }
    }

    /** What is wrong with inputs: {@code property reason} of each. */
    static List<String> failures(String name, Object... values) throws Exception {
        try (RandomProvider provider = new RandomProvider()) {
            return check(provider, name, values).failures().stream()
                    .map(f -> f.property() + " " + f.reason())
                    .toList();
        }
    }

    static String token(String name) {
        return "random:index/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ":" + name;
    }

    private static Checked check(RandomProvider provider, String name, Object... values) throws Exception {
        return provider.check(
                new ProviderCall.Check("urn", token(name), "name", MapValue.EMPTY, map(values), new byte[32]));
    }

    static MapValue map(Object... values) {
        Map<String, PropertyValue> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put((String) values[i], value(values[i + 1]));
        }
        return MapValue.of(map);
    }

    private static PropertyValue value(Object value) {
        if (value instanceof List<?> list) {
            return new ListValue(list.stream().map(Made::value).toList());
        }
        if (value instanceof Boolean truth) {
            return PropertyValue.of(truth);
        }
        return value instanceof Number number
                ? PropertyValue.of(number.doubleValue())
                : PropertyValue.of((String) value);
    }

    boolean secret(String property) {
        return state.get(property) instanceof SecretValue;
    }

    String text(String property) {
        return ((TextValue) open(property)).value();
    }

    int number(String property) {
        return (int) ((NumberValue) open(property)).value();
    }

    List<String> texts(String property) {
        return ((ListValue) open(property))
                .items().stream().map(v -> ((TextValue) v).value()).collect(Collectors.toList());
    }

    PropertyValue open(String property) {
        PropertyValue value = state.entries().get(property);
        return value instanceof SecretValue secret ? secret.value() : value;
    }
}
