package dev.kiln.engine.state;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Entries and begun operations of a stack, as the lines of a journal change them. */
final class Ledger {
    private final UnaryOperator<ResourceState> opener;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> live = new HashMap<>();
    private final Map<Long, Pending> begun = new TreeMap<>();
    private long lastSerial = -1;
    private long lastOperation;

    Ledger(UnaryOperator<ResourceState> opener) {
        this.opener = opener;
    }

    synchronized void load(List<Long> serials, List<ResourceState> states) {
        for (int i = 0; i < states.size(); i++) {
            put(serials.get(i), states.get(i));
        }
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized Optional<Entry> live(String urn) {
        return Optional.ofNullable(live.get(urn));
    }

    synchronized long newSerial() {
        return ++lastSerial;
    }

    synchronized long newOperation() {
        return ++lastOperation;
    }

    /** What is under way, by operation. */
    synchronized Map<Long, Pending> begun() {
        return new TreeMap<>(begun);
    }

    /** What was under way when the run before was cut off. */
    synchronized List<Pending> forgetBegun() {
        List<Pending> forgotten = List.copyOf(begun.values());
        begun.clear();
        return forgotten;
    }

    /** Does what a line says. A {@code secrets} line is none of its business. */
    synchronized void apply(MapValue line) {
        JournalLine.begun(line).ifPresent(operation -> {
            lastOperation = Math.max(lastOperation, operation);
            begun.put(operation, JournalLine.pending(line));
        });
        JournalLine.ended(line).ifPresent(begun::remove);
        JournalLine.renames(line).forEach(this::rename);
        JournalLine.drops(line).forEach(this::drop);
        JournalLine.puts(line).forEach(this::put);
    }

    private void rename(String from, String to) {
        for (Entry entry : List.copyOf(entries.values())) {
            ResourceState renamed = entry.stored().renamed(from, to);
            if (!renamed.equals(entry.stored())) {
                put(entry.serial(), renamed);
            }
        }
    }

    private void put(long serial, ResourceState state) {
        lastSerial = Math.max(lastSerial, serial);
        Entry entry = new Entry(serial, state, opener);
        Entry before = entries.put(serial, entry);
        if (before != null) {
            live.remove(before.stored().urn(), before);
        }
        if (!state.delete()) {
            live.put(state.urn(), entry);
        }
    }

    private void drop(long serial) {
        Entry entry = entries.remove(serial);
        if (entry != null) {
            live.remove(entry.stored().urn(), entry);
        }
    }

    /** The entries, each after all that it needs, otherwise in the order in which they came about. */
    synchronized List<Entry> ordered() {
        Map<String, List<Entry>> byUrn = new HashMap<>();
        entries.values()
                .forEach(entry -> byUrn.computeIfAbsent(entry.stored().urn(), u -> new ArrayList<>())
                        .add(entry));
        List<Entry> sorted = new ArrayList<>();
        Map<Long, Boolean> visited = new HashMap<>();
        entries.values().forEach(entry -> visit(entry, byUrn, visited, sorted));
        return sorted;
    }

    private void visit(Entry entry, Map<String, List<Entry>> byUrn, Map<Long, Boolean> visited, List<Entry> sorted) {
        if (visited.putIfAbsent(entry.serial(), true) != null) {
            return;
        }
        for (String urn : entry.stored().needs()) {
            byUrn.getOrDefault(urn, List.of()).forEach(needed -> visit(needed, byUrn, visited, sorted));
        }
        sorted.add(entry);
    }

    /** The resources without mentions of what is gone. */
    static List<ResourceState> sound(List<Entry> entries) {
        Set<String> urns = new HashSet<>();
        entries.forEach(entry -> urns.add(entry.stored().urn()));
        return entries.stream()
                .map(entry -> entry.stored().withoutDangling(urns))
                .toList();
    }
}
