package dev.kiln.runtime;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.CompletedArgs;
import dev.kiln.runtime.typed.EnumValue;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.Partial;
import dev.kiln.runtime.typed.TypedContent;
import dev.kiln.runtime.typed.UnionValue;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes property values of a program's values, in one round. What is pending is unknown in that round's result. */
final class Serializer {
    private final Round round;
    private final Function<AnyResource, PropertyValue> resources;

    Serializer(Round round) {
        this.round = round;
        this.resources = this::resource;
    }

    /** With another idea of what a resource is. */
    Serializer(Round round, Function<AnyResource, PropertyValue> resources) {
        this.round = round;
        this.resources = resources;
    }

    /** The properties of {@code args}; what is null is left out. */
    MapValue object(CompletedArgs args) {
        var entries = new TreeMap<String, PropertyValue>();
        args.values().forEach((wire, value) -> {
            var property = property(args, wire, value);
            if (!(property instanceof NullValue)) {
                entries.put(wire, property);
            }
        });
        return MapValue.of(entries);
    }

    /** One property of {@code args}. */
    PropertyValue property(CompletedArgs args, String wire, @Nullable Object value) {
        var property = value(value, args, wire);
        if (property instanceof NullValue && args.required().contains(wire)) {
            throw new IllegalArgumentException(args.typeName() + "." + wire + " is required, but its output is null");
        }
        if (args.json().contains(wire)) {
            property = json(property);
        }
        return args.secrets().contains(wire) && !(property instanceof NullValue) ? Secrets.sealed(property) : property;
    }

    private PropertyValue value(@Nullable Object value, CompletedArgs args, String wire) {
        try {
            return value(value);
        } catch (OutputInTextException e) {
            throw e.at(args.typeName() + "." + wire);
        }
    }

    /**
     * Any value.
     *
     * @throws OutputInTextException where a text was made of an output
     */
    PropertyValue value(@Nullable Object value) {
        if (value == null) {
            return PropertyValue.NULL;
        }
        if (Round.isPromise(value)) {
            return promised(round.output(value));
        }
        if (value instanceof PropertyValue property) {
            return property;
        }
        if (value == State.UNKNOWN) {
            return PropertyValue.UNKNOWN;
        }
        var scalar = scalar(value);
        return scalar != null ? scalar : structured(value);
    }

    private static @Nullable PropertyValue scalar(Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return PropertyValue.of(OutputInTextException.refuse(value.toString()));
        }
        if (value instanceof Boolean b) {
            return PropertyValue.of(b.booleanValue());
        }
        if (value instanceof Number number) {
            return PropertyValue.of(number.doubleValue());
        }
        return value instanceof EnumValue<?> constant ? scalar(constant.value()) : null;
    }

    private PropertyValue structured(Object value) {
        if (value instanceof CompletedArgs args) {
            return object(args);
        }
        if (value instanceof InputArgs args) {
            return object(Snapshot.of(args, args.getClass().getSimpleName()));
        }
        if (value instanceof Snapshot.Entries entries) {
            return layered(entries);
        }
        if (Partial.is(value)) {
            return value(Partial.opened(value));
        }
        if (value instanceof Collection<?> list) {
            return round.into(value, () -> list(list));
        }
        if (value instanceof Map<?, ?> map) {
            return round.into(value, () -> MapValue.of(map(map)));
        }
        if (value instanceof OutputObject object) {
            return TypedContent.fields(object);
        }
        if (value instanceof UnionValue union) {
            return value(union.value());
        }
        if (value instanceof Either<?, ?> either) {
            return value(either.value());
        }
        if (value instanceof Optional<?> optional) {
            return value(optional.orElse(null));
        }
        return reference(value);
    }

    private PropertyValue reference(Object value) {
        if (value instanceof AnyResource resource) {
            return resources.apply(resource);
        }
        if (value instanceof AssetArchive archive) {
            return folder(archive);
        }
        if (value instanceof Asset asset) {
            OutputInTextException.refuse(asset instanceof StringAsset text ? text.text() : asset.toString());
            return new AssetValue(asset, null);
        }
        if (value instanceof Archive archive) {
            OutputInTextException.refuse(archive.toString());
            return new ArchiveValue(archive, null);
        }
        if (value instanceof Object[]) {
            return value(Snapshot.of(value));
        }
        throw new IllegalArgumentException("a " + value.getClass().getTypeName()
                + " cannot be given to a resource: what can are texts, numbers, truth values, lists, maps, assets,"
                + " arguments, resources, and outputs of them");
    }

    private PropertyValue promised(Output<?> output) {
        var state = round.look(output.cell);
        if (state == null || state.isFailed()) {
            return PropertyValue.UNKNOWN;
        }
        var value = state.isUnknown() && state.value() == null ? PropertyValue.UNKNOWN : value(state.value());
        return state.secret() ? Secrets.sealed(value) : value;
    }

    private PropertyValue resource(AnyResource resource) {
        round.dependOn(resource);
        var state = round.look(resource.registered());
        if (state == null || !(state.value() instanceof Registered registered)) {
            return PropertyValue.UNKNOWN;
        }
        if (registered.failure() != null) {
            round.fail(registered.failure());
            return PropertyValue.UNKNOWN;
        }
        return registered.reference();
    }

    private ListValue list(Collection<?> list) {
        var items = new ArrayList<PropertyValue>(list.size());
        list.forEach(item -> items.add(value(item)));
        return new ListValue(items);
    }

    private SortedMap<String, PropertyValue> map(Map<?, ?> map) {
        var entries = new TreeMap<String, PropertyValue>();
        map.forEach((key, item) -> {
            if (key == null) {
                throw new IllegalArgumentException("a map given to a resource has null among its keys");
            }
            if (Round.isPromise(key)) {
                throw new IllegalArgumentException(
                        "a map given to a resource has an Output among its keys, of which the"
                                + " value was meant: make the map of it, key.apply(k -> Map.of(k, …))");
            }
            entries.put(OutputInTextException.refuse(key.toString()), value(item));
        });
        return entries;
    }

    private PropertyValue layered(Snapshot.Entries entries) {
        var base = value(entries.base());
        var secret = base instanceof PropertyValue.SecretValue;
        var opened = base instanceof PropertyValue.SecretValue sealed ? sealed.value() : base;
        if (opened instanceof UnknownValue) {
            return base;
        }
        var all = opened instanceof MapValue map ? new TreeMap<>(map.entries()) : new TreeMap<String, PropertyValue>();
        all.putAll(map(entries.entries()));
        return secret ? Secrets.sealed(MapValue.of(all)) : MapValue.of(all);
    }

    private PropertyValue folder(AssetArchive archive) {
        var parts = new LinkedHashMap<String, Object>();
        var secret = false;
        var unknown = false;
        for (var part : archive.assets().entrySet()) {
            var value = value(part.getValue());
            secret |= Marks.secret(value);
            var opened = Marks.opened(value);
            if (opened instanceof AssetValue asset) {
                parts.put(part.getKey(), asset.asset());
            } else if (opened instanceof ArchiveValue folder) {
                parts.put(part.getKey(), folder.archive());
            } else if (opened instanceof UnknownValue) {
                unknown = true;
            } else {
                throw new IllegalArgumentException(
                        "the part '" + part.getKey() + "' of an AssetArchive is neither an asset nor an archive");
            }
        }
        PropertyValue folder = unknown ? PropertyValue.UNKNOWN : new ArchiveValue(new AssetArchive(parts), null);
        return secret ? Secrets.sealed(folder) : folder;
    }

    private static PropertyValue json(PropertyValue value) {
        var opened = Marks.opened(value);
        if (opened instanceof TextValue || opened instanceof NullValue || Marks.unknown(opened)) {
            return Marks.unknown(opened) ? PropertyValue.UNKNOWN : value;
        }
        var text = PropertyValue.of(PropertyJson.print(opened));
        return Marks.secret(value) ? Secrets.sealed(text) : text;
    }
}
