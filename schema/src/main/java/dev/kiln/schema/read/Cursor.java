package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.read.Events.Kind;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.NameSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks a document; {@link #advance} goes to its first part. Every method reads the value that the cursor is at and leaves it at the value's last part. What has
 * the wrong type is reported and skipped, so that reading goes on.
 */
final class Cursor {
    /** How deeply objects and arrays may be nested. */
    static final int MAX_DEPTH = 2_000;

    /** How deeply types may be nested: all that walks them does so by recursion. */
    private static final int MAX_TYPE_DEPTH = 250;

    private final Events events;
    private final String file;
    private final Diagnostics diagnostics;
    private Kind kind;
    private Place place;
    private int depth;
    private int typeDepth;
    private boolean empty;

    Cursor(String file, Events events, Diagnostics diagnostics) {
        this.events = events;
        this.file = file;
        this.diagnostics = diagnostics;
        this.kind = Kind.END;
        this.place = Place.root(file, 1, 1);
    }

    /** Whether nothing follows the value that was read. */
    boolean atEnd() {
        return kind == Kind.END;
    }

    boolean atObject() {
        return kind == Kind.OBJECT;
    }

    void advance() {
        kind = events.next();
        if (kind == Kind.OBJECT || kind == Kind.ARRAY) {
            depth++;
        } else if (kind == Kind.OBJECT_END || kind == Kind.ARRAY_END) {
            depth--;
        }
        if (depth > MAX_DEPTH) {
            throw new SyntaxException(
                    "NESTING", "nested deeper than " + MAX_DEPTH + " levels", events.line(), events.column());
        }
    }

    /** The place of the current member (its key) or element. */
    Origin origin() {
        return place.origin();
    }

    /** The place of the part that the cursor is at. */
    Origin here() {
        return at(events.line(), events.column());
    }

    /** A place within the current member or element. */
    Origin at(int line, int column) {
        return new Origin(file, line, column, place.origin().pointer());
    }

    boolean yaml() {
        return events.yaml();
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Reads an object of known members; false if it is none. */
    <B> boolean members(Members<B> members, B builder) {
        return object(key -> {
            Members.Handler<? super B> handler = members.get(key);
            if (handler == null) {
                handler = otherwise(key, members);
            }
            if (handler == null) {
                unknown(key, members);
            } else if (kind != Kind.NULL) {
                handler.read(builder, this);
                return;
            }
            skip();
        });
    }

    /** Reads an object that is a type, within which there may be others. */
    <B> boolean type(Members<B> members, B builder) {
        if (typeDepth == MAX_TYPE_DEPTH) {
            diagnostics.error("NESTING", origin(), "types are nested deeper than " + MAX_TYPE_DEPTH + " levels");
            skip();
            return false;
        }
        typeDepth++;
        boolean read = members(members, builder);
        typeDepth--;
        return read;
    }

    /** Reads an object whose keys are names; entries that {@code read} makes nothing of are left out. */
    <T> SortedMap<String, T> map(Function<Cursor, Optional<T>> read) {
        SortedMap<String, T> entries = new TreeMap<>();
        object(key -> read.apply(this).ifPresent(entry -> entries.put(key, entry)));
        return Collections.unmodifiableSortedMap(entries);
    }

    /** Reads an array; elements that {@code read} makes nothing of are left out. */
    <T> List<T> list(Function<Cursor, Optional<T>> read) {
        if (!at(Kind.ARRAY, "an array")) {
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        advance();
        for (int index = 0; kind != Kind.ARRAY_END; index++) {
            down(Integer.toString(index));
            read.apply(this).ifPresent(elements::add);
            up();
            advance();
        }
        return List.copyOf(elements);
    }

    List<String> texts() {
        return list(Cursor::text);
    }

    List<NameSpec> names() {
        return list(Cursor::name);
    }

    Optional<String> text() {
        boolean bare = events.yaml() && (kind == Kind.INTEGER || kind == Kind.FRACTION || kind == Kind.BOOLEAN);
        return bare || at(Kind.TEXT, "a string") ? Optional.of(events.text()) : Optional.empty();
    }

    /** A text, where an empty one says nothing. */
    Optional<String> said() {
        return text().filter(text -> !text.isEmpty());
    }

    void said(Consumer<String> receiver) {
        said().ifPresent(receiver);
    }

    Optional<NameSpec> name() {
        return text().map(text -> new NameSpec(text, here()));
    }

    /** A name, where an empty one says nothing. */
    Optional<NameSpec> saidName() {
        return name().filter(name -> !name.name().isEmpty());
    }

    /** Passes over an object, whatever is in it. */
    void anyObject() {
        if (at(Kind.OBJECT, "an object")) {
            skip();
        }
    }

    /** Whether the object that was read last had no members. */
    boolean wasEmpty() {
        return empty;
    }

    void bool(Consumer<Boolean> receiver) {
        if (at(Kind.BOOLEAN, "a boolean")) {
            receiver.accept(Boolean.parseBoolean(events.text()));
        }
    }

    void literal(Consumer<LiteralSpec> receiver) {
        switch (kind) {
            case TEXT -> receiver.accept(new LiteralSpec.TextLiteral(events.text(), here()));
            case BOOLEAN -> receiver.accept(new LiteralSpec.BoolLiteral(Boolean.parseBoolean(events.text()), here()));
            case INTEGER, FRACTION -> number().ifPresent(receiver);
            default -> wrong("a boolean, a number or a string");
        }
    }

    private Optional<LiteralSpec> number() {
        double value = YamlScalar.number(events.text());
        if (Double.isInfinite(value)) {
            diagnostics.error("NUMBER", here(), "the number " + events.text() + " is too large; it has no double");
            return Optional.empty();
        }
        return Optional.of(
                new LiteralSpec.NumberLiteral(value, kind == Kind.INTEGER, kind == Kind.INTEGER && yaml(), here()));
    }

    /** Passes over a value of any type. */
    void skip() {
        int open = 0;
        while (true) {
            open += kind == Kind.OBJECT || kind == Kind.ARRAY ? 1 : 0;
            open -= kind == Kind.OBJECT_END || kind == Kind.ARRAY_END ? 1 : 0;
            if (open == 0) {
                return;
            }
            advance();
        }
    }

    private interface Entry {
        void read(String key);
    }

    /** Null stands for an object without members. */
    private boolean object(Entry entry) {
        if (kind == Kind.NULL) {
            empty = true;
            return true;
        }
        if (!at(Kind.OBJECT, "an object")) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        advance();
        while (kind != Kind.OBJECT_END) {
            String key = events.text();
            down(key);
            advance();
            if (!seen.add(key)) {
                repeated(key);
            }
            entry.read(key);
            up();
            advance();
        }
        empty = seen.isEmpty();
        return true;
    }

    /** The ecosystem's readers of JSON take the last one, and those of YAML none. */
    private void repeated(String key) {
        String again = "\"" + key + "\" stands here again; ";
        if (yaml()) {
            diagnostics.error("DUPLICATE-KEY", place.origin(), again + "keep one");
        } else {
            diagnostics.warning("DUPLICATE-KEY", place.origin(), again + "this one counts; remove the other");
        }
    }

    private <B> Members.@Nullable Handler<? super B> otherwise(String key, Members<B> members) {
        Optional<String> meant = yaml() ? Optional.empty() : members.meant(key);
        if (meant.isEmpty()) {
            return null;
        }
        diagnostics.warning(
                "KEY-CASE",
                place.origin(),
                "\"" + key + "\" is taken for \"" + meant.get() + "\"; write it so, other readers may not");
        return members.get(meant.get());
    }

    private void unknown(String key, Members<?> members) {
        if (!members.isOpen() && !key.startsWith("//") && !key.startsWith("$")) {
            diagnostics.warning(
                    "UNKNOWN-KEY",
                    place.origin(),
                    "\"" + key + "\" means nothing here and has no effect" + Nearest.hint(key, members.keys()));
        }
    }

    private boolean at(Kind wanted, String words) {
        if (kind == wanted) {
            return true;
        }
        wrong(words);
        return false;
    }

    private void wrong(String wanted) {
        diagnostics.error("WRONG-TYPE", here(), "expected " + wanted + ", found " + kind.words());
        skip();
    }

    private void down(String segment) {
        place = place.child(segment, events.line(), events.column());
    }

    private void up() {
        place = Objects.requireNonNull(place.parent());
    }
}
