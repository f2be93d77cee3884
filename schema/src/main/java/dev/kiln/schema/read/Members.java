package dev.kiln.schema.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys that an object of the schema language may have, and what is done with the value of each. */
final class Members<B> {
    private final Map<String, Handler<? super B>> handlers = new HashMap<>();
    private boolean open;

    /** Reads the value of a member into a builder: it leaves the cursor at the value's last part. */
    interface Handler<B> {
        void read(B builder, Cursor cursor);
    }

    Members<B> on(String key, Handler<? super B> handler) {
        handlers.put(key, handler);
        return this;
    }

    /** Takes over what {@code other} has. */
    Members<B> with(Members<? super B> other) {
        other.handlers.forEach((key, handler) -> handlers.put(key, handler::read));
        return this;
    }

    /** Keys that are part of the language and that nothing here depends on. */
    Members<B> ignore(String... keys) {
        for (String key : keys) {
            handlers.put(key, (builder, cursor) -> cursor.skip());
        }
        return this;
    }

    /** Takes any other key, without a word. */
    Members<B> open() {
        open = true;
        return this;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    Handler<? super B> get(String key) {
        return handlers.get(key);
    }

    /** The key that is meant where only the case of letters differs, which the ecosystem's readers of JSON overlook. */
    Optional<String> meant(String key) {
        return handlers.keySet().stream().filter(key::equalsIgnoreCase).sorted().findFirst();
    }

    Collection<String> keys() {
        return new TreeSet<>(handlers.keySet());
    }
}
