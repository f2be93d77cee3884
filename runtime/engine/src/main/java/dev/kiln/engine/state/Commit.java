package dev.kiln.engine.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What a step changes in the ledger, all of it or nothing. */
public final class Commit {
    private final OptionalLong operation;
    private final Map<Long, ResourceState> puts = new LinkedHashMap<>();
    private final List<Long> drops = new ArrayList<>();
    private final Map<String, String> renames = new LinkedHashMap<>();

    private Commit(OptionalLong operation) {
        this.operation = operation;
    }

    /** A change without an operation. */
    public static Commit change() {
        return new Commit(OptionalLong.empty());
    }

    /** A change that ends an operation which {@link StackState#begin} gave out. */
    public static Commit ending(long operation) {
        return new Commit(OptionalLong.of(operation));
    }

    /** Puts a resource in the place of the entry {@code serial}, or as a new one. */
    public Commit put(long serial, ResourceState state) {
        puts.put(serial, state);
        return this;
    }

    /** Takes an entry out. */
    public Commit drop(long serial) {
        drops.add(serial);
        return this;
    }

    /** Turns each mention of one URN into another. */
    public Commit rename(String from, String to) {
        renames.put(from, to);
        return this;
    }

    Commit mapped(UnaryOperator<ResourceState> change) {
        Commit mapped = new Commit(operation);
        puts.forEach((serial, state) -> mapped.put(serial, change.apply(state)));
        mapped.drops.addAll(drops);
        mapped.renames.putAll(renames);
        return mapped;
    }

    OptionalLong operation() {
        return operation;
    }

    Map<Long, ResourceState> puts() {
        return puts;
    }

    List<Long> drops() {
        return drops;
    }

    Map<String, String> renames() {
        return renames;
    }
}
