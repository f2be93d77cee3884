package dev.kiln.engine.command;

import dev.kiln.engine.display.Scrubber;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.project.ConfigKey;
import dev.kiln.engine.project.ConfigValue;
import dev.kiln.engine.state.StackLock;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code config set}, {@code config get} and {@code config rm}. */
final class ConfigCommand {
    private final Session session;

    ConfigCommand(Session session) {
        this.session = session;
    }

    int set() {
        String key = key();
        String value =
                session.options.values().size() > 1 ? session.options.values().get(1) : asked(key);
        return StackLock.holding(session.files(), () -> {
            session.config().set(key, new ConfigValue(value, session.options.has(Option.SECRET)));
            return 0;
        });
    }

    private String asked(String key) {
        if (session.interactive()) {
            Optional<String> typed =
                    session.options.has(Option.SECRET) ? Question.hidden(session, key) : Question.open(session, key);
            return typed.orElse("");
        }
        Optional<String> line = Question.line(session.launch.in());
        return line.orElseThrow(
                () -> new Problem("no value for `" + key + "`: give it behind the key, or on the standard input"));
    }

    int get() {
        boolean open = session.options.showSecrets();
        SortedMap<String, ConfigValue> values =
                open ? session.config().values() : session.config().unopened();
        if (session.options.values().isEmpty()) {
            all(values, open);
            return 0;
        }
        String key = key();
        ConfigValue value = values.get(key);
        if (value == null) {
            throw new Problem("the stack `" + session.stack() + "` has no configuration value `" + key + "`"
                    + Suggestion.of(key, values.keySet()));
        }
        if (session.options.json()) {
            session.launch.out().print(PropertyJson.printPretty(json(value, open)));
        } else {
            session.launch.out().println(text(value, open));
        }
        session.launch.out().flush();
        return 0;
    }

    private void all(SortedMap<String, ConfigValue> values, boolean open) {
        if (session.options.json()) {
            TreeMap<String, PropertyValue> members = new TreeMap<>();
            values.forEach((key, value) -> members.put(key, json(value, open)));
            session.launch.out().print(PropertyJson.printPretty(MapValue.of(members)));
        } else {
            values.forEach((key, value) -> session.launch.out().println(key + ": " + text(value, open)));
        }
        session.launch.out().flush();
    }

    private static MapValue json(ConfigValue value, boolean open) {
        return MapValue.of(
                Map.of("value", PropertyValue.of(text(value, open)), "secret", PropertyValue.of(value.secret())));
    }

    private static String text(ConfigValue value, boolean open) {
        return value.secret() && !open ? Scrubber.MASK : value.text();
    }

    int remove() {
        String key = key();
        return StackLock.holding(session.files(), () -> {
            if (!session.config().remove(key)) {
                throw new Problem(
                        "the stack `" + session.stack() + "` has no configuration value `" + key + "` to take away");
            }
            return 0;
        });
    }

    private String key() {
        return ConfigKey.of(session.options.values().get(0), session.project().name());
    }
}
