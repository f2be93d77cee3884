package dev.kiln.runtime.typed;

import dev.kiln.runtime.Either;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link InputArgs#complete} says of the properties of its class. */
public final class Completion {
    private final String typeName;
    private final Map<String, Object> values;
    private final Function<String, @Nullable String> environment;
    private final List<String> required = new ArrayList<>();
    private final Set<String> secrets = new HashSet<>();
    private final Set<String> json = new HashSet<>();

    Completion(String typeName, Map<String, Object> values, Function<String, @Nullable String> environment) {
        this.typeName = typeName;
        this.values = new LinkedHashMap<>(values);
        this.environment = environment;
    }

    /** These must have a value. All that are missing are reported together. */
    public void required(String... wires) {
        required.addAll(List.of(wires));
    }

    /**
     * This always has that value.
     *
     * @throws IllegalArgumentException where another one was set
     */
    public void constant(String wire, Object value) {
        var given = values.put(wire, value);
        if (given != null && !isSame(scalar(given), value)) {
            throw new IllegalArgumentException(
                    typeName + "." + wire + " is always '" + value + "', but something else was set");
        }
    }

    private static Object scalar(Object value) {
        if (value instanceof Either<?, ?> either) {
            return scalar(Objects.requireNonNull(either.value()));
        }
        return value instanceof EnumValue<?> constant ? constant.value() : value;
    }

    private static boolean isSame(Object one, Object other) {
        return one instanceof Number n && other instanceof Number m
                ? n.doubleValue() == m.doubleValue()
                : one.equals(other);
    }

    /** These are secrets, whatever their values say. */
    public void secret(String... wires) {
        secrets.addAll(List.of(wires));
    }

    /**
     * This has a default: the first of the variables that is set, converted to the type of {@code value}, or else
     * {@code value}.
     */
    public void defaultValue(String wire, Object value, String... variables) {
        if (!values.containsKey(wire)) {
            var plain = value instanceof EnumValue<?> e ? e.value() : value;
            var found = fromEnvironment(wire, plain.getClass(), variables);
            values.put(wire, found == null ? value : found);
        }
    }

    /**
     * This has a default where one of the variables is set.
     *
     * @param type {@code String}, {@code Integer}, {@code Double} or {@code Boolean}; {@code Object} for what is written
     *     as JSON
     */
    public void environment(String wire, Class<?> type, String... variables) {
        if (!values.containsKey(wire)) {
            var found = fromEnvironment(wire, type, variables);
            if (found != null) {
                values.put(wire, found);
            }
        }
    }

    /** These go over the wire as JSON text where they are no texts: the configuration of a provider. */
    public void json(String... wires) {
        json.addAll(List.of(wires));
    }

    CompletedArgs finish() {
        var missing = required.stream()
                .filter(wire -> !values.containsKey(wire))
                .distinct()
                .toList();
        return new CompletedArgs(typeName, values, new HashSet<>(required), missing, secrets, json);
    }

    private @Nullable Object fromEnvironment(String wire, Class<?> type, String... variables) {
        for (String variable : variables) {
            var text = environment.apply(variable);
            if (text != null && !text.isEmpty()) {
                try {
                    return convert(text, type);
                } catch (IllegalArgumentException | PropertyJsonException e) {
                    throw new IllegalArgumentException("the environment variable " + variable + ", the default of '"
                            + wire + "', is not " + described(type));
                }
            }
        }
        return null;
    }

    private static Object convert(String text, Class<?> type) {
        if (type == Integer.class) {
            return Integer.valueOf(text.strip());
        }
        if (type == Double.class) {
            return Double.valueOf(text.strip());
        }
        if (type == Boolean.class) {
            return truth(text.strip());
        }
        if (type == Object.class) {
            return PropertyJson.parse(text);
        }
        return text;
    }

    private static Boolean truth(String text) {
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return true;
        }
        if (text.equalsIgnoreCase("false") || text.equals("0")) {
            return false;
        }
        throw new IllegalArgumentException(text);
    }

    private static String described(Class<?> type) {
        if (type == Integer.class) {
            return "a whole number";
        }
        if (type == Object.class) {
            return "JSON";
        }
        return type == Double.class ? "a number" : "'true' or 'false'";
    }
}
