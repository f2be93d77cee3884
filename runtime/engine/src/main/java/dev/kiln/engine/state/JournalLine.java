package dev.kiln.engine.state;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of lines in a journal, made and taken apart. */
final class JournalLine {
    private JournalLine() {}

    /** The first line: which snapshot the others go on from, and the serials of its resources. */
    static MapValue header(long generation, List<Long> serials) {
        List<PropertyValue> numbers = new ArrayList<>();
        serials.forEach(serial -> numbers.add(number(serial)));
        return MapValue.of(
                Map.of("journal", number(1), "generation", number(generation), "serials", new ListValue(numbers)));
    }

    static MapValue secrets(MapValue description) {
        return MapValue.of(Map.of("secrets", description));
    }

    static MapValue begin(long operation, Pending pending) {
        return MapValue.of(Map.of(
                "begin",
                number(operation),
                "kind",
                PropertyValue.of(pending.kind().word()),
                "state",
                pending.state().fields()));
    }

    static MapValue commit(Commit commit) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        commit.operation().ifPresent(operation -> members.put("end", number(operation)));
        List<PropertyValue> puts = new ArrayList<>();
        commit.puts()
                .forEach((serial, state) ->
                        puts.add(MapValue.of(Map.of("serial", number(serial), "state", state.fields()))));
        members.put("put", new ListValue(puts));
        List<PropertyValue> drops = new ArrayList<>();
        commit.drops().forEach(serial -> drops.add(number(serial)));
        members.put("drop", new ListValue(drops));
        TreeMap<String, PropertyValue> renames = new TreeMap<>();
        commit.renames().forEach((from, to) -> renames.put(from, PropertyValue.of(to)));
        members.put("renames", MapValue.of(renames));
        return MapValue.of(members);
    }

    static Optional<Long> generation(MapValue line) {
        return whole(line, "generation");
    }

    static List<Long> serials(MapValue line) {
        return longs(line, "serials");
    }

    static Optional<MapValue> secrets(MapValue line, String key) {
        return line.get(key) instanceof MapValue description ? Optional.of(description) : Optional.empty();
    }

    static Optional<Long> begun(MapValue line) {
        return whole(line, "begin");
    }

    static Pending pending(MapValue line) {
        String kind = line.get("kind") instanceof TextValue text ? text.value() : "";
        return new Pending(Pending.Kind.of(kind), state(line));
    }

    static Optional<Long> ended(MapValue line) {
        return whole(line, "end");
    }

    static Map<Long, ResourceState> puts(MapValue line) {
        Map<Long, ResourceState> puts = new LinkedHashMap<>();
        if (line.get("put") instanceof ListValue list) {
            for (PropertyValue item : list.items()) {
                if (item instanceof MapValue put) {
                    puts.put(whole(put, "serial").orElseThrow(), state(put));
                }
            }
        }
        return puts;
    }

    static List<Long> drops(MapValue line) {
        return longs(line, "drop");
    }

    static Map<String, String> renames(MapValue line) {
        Map<String, String> renames = new TreeMap<>();
        if (line.get("renames") instanceof MapValue map) {
            map.entries().forEach((from, to) -> renames.put(from, ((TextValue) to).value()));
        }
        return renames;
    }

    private static ResourceState state(MapValue line) {
        return new ResourceState(line.get("state") instanceof MapValue fields ? fields : MapValue.EMPTY);
    }

    private static Optional<Long> whole(MapValue line, String key) {
        return line.get(key) instanceof NumberValue number ? Optional.of((long) number.value()) : Optional.empty();
    }

    private static List<Long> longs(MapValue line, String key) {
        List<Long> numbers = new ArrayList<>();
        if (line.get(key) instanceof ListValue list) {
            for (PropertyValue item : list.items()) {
                numbers.add((long) ((NumberValue) item).value());
            }
        }
        return numbers;
    }

    private static PropertyValue number(long value) {
        return PropertyValue.of((double) value);
    }
}
