package dev.kiln.schema.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** An object to be written: what says nothing is left out. Values are objects, lists, strings, booleans and numbers. */
public final class JsonObject {
    private final SortedMap<String, Object> members = new TreeMap<>();

    /** The object as JSON, members sorted, with a line feed at its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        try {
            new JsonText(text).write(this, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    SortedMap<String, Object> members() {
        return members;
    }

    /** Adds a member: an object, list, string, boolean or integer. */
    public JsonObject put(String key, Object value) {
        members.put(key, value);
        return this;
    }

    JsonObject put(String key, Optional<?> value) {
        value.ifPresent(present -> members.put(key, present));
        return this;
    }

    JsonObject flag(String key, boolean value) {
        return value ? put(key, Boolean.TRUE) : this;
    }

    JsonObject list(String key, List<?> values) {
        return values.isEmpty() ? this : put(key, values);
    }

    /** An object of named entries. */
    <T> JsonObject map(String key, Map<String, T> entries, Function<? super T, ?> value) {
        return entries.isEmpty() ? this : put(key, JsonObject.of(entries, value));
    }

    /** A member that is left out when it is empty. */
    JsonObject nested(String key, JsonObject object) {
        return object.members.isEmpty() ? this : put(key, object);
    }

    static <T> JsonObject of(Map<String, T> entries, Function<? super T, ?> value) {
        JsonObject object = new JsonObject();
        entries.forEach((name, entry) -> object.put(name, value.apply(entry)));
        return object;
    }
}
