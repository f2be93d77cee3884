package dev.kiln.runtime.value;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A property's value, in the shape in which programs, engines and providers exchange it. Immutable.
 *
 * <p>The common ones compare themselves by hand: what a record does by itself is linked through method handles when it is
 * first asked, and that alone costs a short program a fifth of its time.
 */
public sealed interface PropertyValue {
    /** The one absent value. */
    PropertyValue NULL = new NullValue();

    /** The one value that is not known yet. */
    PropertyValue UNKNOWN = new UnknownValue();

    /** A present value that is nothing. */
    record NullValue() implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NullValue;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** A value that only an update can tell. */
    record UnknownValue() implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof UnknownValue;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** A truth value. */
    record BoolValue(boolean value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BoolValue bool && value == bool.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    /** A number: an IEEE double, as on the wire. */
    record NumberValue(double value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NumberValue number && Double.compare(value, number.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /** A text. */
    record TextValue(String value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TextValue text && value.equals(text.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /** A list in its order. */
    record ListValue(List<PropertyValue> items) implements PropertyValue {
        /** Copies {@code items}. */
        public ListValue {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ListValue list && items.equals(list.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /** An object or map, sorted by key. */
    record MapValue(SortedMap<String, PropertyValue> entries) implements PropertyValue {
        /** The object without members. */
        public static final MapValue EMPTY = new MapValue(Collections.emptySortedMap());

        /** Copies {@code entries}. */
        public MapValue {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        }

        /** The object with these members. */
        public static MapValue of(Map<String, ? extends PropertyValue> entries) {
            return entries.isEmpty() ? EMPTY : new MapValue(new TreeMap<>(entries));
        }

        /** The member {@code key}, or null where there is none. */
        public @Nullable PropertyValue get(String key) {
            return entries.get(key);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof MapValue map && entries.equals(map.entries);
        }

        @Override
        public int hashCode() {
            return entries.hashCode();
        }
    }

    /** A value that is stored encrypted and never shown. */
    record SecretValue(PropertyValue value) implements PropertyValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SecretValue secret && value.equals(secret.value);
        }

        @Override
        public int hashCode() {
            return ~value.hashCode();
        }

        /** Says that it is a secret, never which. */
        @Override
        public String toString() {
            return "[secret]";
        }
    }

    /**
     * A file.
     *
     * @param hash lower-case hex SHA-256 of its content, or null where it has not been read
     */
    record AssetValue(Asset asset, @Nullable String hash) implements PropertyValue {}

    /**
     * A folder. An {@link dev.kiln.runtime.asset.AssetArchive} here holds no outputs any more.
     *
     * @param hash lower-case hex SHA-256 of its content, or null where it has not been read
     */
    record ArchiveValue(Archive archive, @Nullable String hash) implements PropertyValue {}

    /**
     * Another resource.
     *
     * @param id a custom resource's id ({@link #UNKNOWN} in a preview), or null for a component
     */
    record ReferenceValue(String urn, @Nullable PropertyValue id) implements PropertyValue {}

    /**
     * A value that keeps what it depends on, in what components and calls are given.
     *
     * @param value {@link #UNKNOWN} where it is not known
     * @param dependencies URNs
     */
    record OutputValue(PropertyValue value, boolean secret, Set<String> dependencies) implements PropertyValue {
        /** Copies and sorts {@code dependencies}. */
        public OutputValue {
            dependencies = Collections.unmodifiableSet(new TreeSet<>(dependencies));
        }
    }

    /** A text. */
    static PropertyValue of(String value) {
        return new TextValue(value);
    }

    /** A number. */
    static PropertyValue of(double value) {
        return new NumberValue(value);
    }

    /** A truth value. */
    static PropertyValue of(boolean value) {
        return new BoolValue(value);
    }
}
