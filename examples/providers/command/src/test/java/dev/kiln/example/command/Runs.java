package dev.kiln.example.command;

import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply.Checked;
import dev.kiln.runtime.provider.ProviderReply.Created;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of the provider as an engine makes them. */
final class Runs {
    static final String TOKEN = "command:local:Command";

    final CommandProvider provider = new CommandProvider();

    Created create(Object... values) throws Exception {
        Checked checked =
                provider.check(new ProviderCall.Check("urn", TOKEN, "it", MapValue.EMPTY, map(values), new byte[32]));
        if (!checked.failures().isEmpty()) {
            throw new IllegalArgumentException(checked.failures().toString());
        }
        return provider.create(new ProviderCall.Create("urn", TOKEN, "it", checked.inputs(), false, Optional.empty()));
    }

    MapValue update(Created before, MapValue oldInputs, Object... values) throws Exception {
        return provider.update(new ProviderCall.Update(
                        "urn",
                        TOKEN,
                        "it",
                        before.id(),
                        oldInputs,
                        before.state(),
                        map(values),
                        List.of(),
                        false,
                        Optional.empty()))
                .state();
    }

    void delete(Created before, MapValue inputs) throws Exception {
        provider.delete(
                new ProviderCall.Delete("urn", TOKEN, "it", before.id(), inputs, before.state(), Optional.empty()));
    }

    MapValue invoke(Object... values) throws Exception {
        return provider.invoke(new ProviderCall.Invoke("command:local:run", map(values)))
                .result();
    }

    static String text(MapValue state, String property) {
        return ((TextValue) state.entries().get(property)).value();
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
            return new ListValue(list.stream().map(Runs::value).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, PropertyValue> values = new HashMap<>();
            map.forEach((k, v) -> values.put((String) k, value(v)));
            return MapValue.of(values);
        }
        return value instanceof Boolean truth ? PropertyValue.of(truth) : PropertyValue.of((String) value);
    }
}
