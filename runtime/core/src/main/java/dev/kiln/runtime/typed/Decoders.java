package dev.kiln.runtime.typed;

import dev.kiln.runtime.Either;
import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.AssetOrArchive;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decoders that generated code is put together from. All see through secrets, and throw on unknowns. */
public final class Decoders {
    /** A text. */
    public static final Decoder<String> STRING = v -> text(v);

    /** A text that holds JSON. */
    public static final Decoder<String> JSON = v -> text(v);

    /** A truth value. */
    public static final Decoder<Boolean> BOOLEAN = v -> bool(v);

    /** A whole number. */
    public static final Decoder<Integer> INTEGER = v -> integer(v);

    /** A number. */
    public static final Decoder<Double> NUMBER = v -> number(v);

    /** Whatever it is; see {@link AnyDecoder}. */
    public static final Decoder<@Nullable Object> ANY = new AnyDecoder();

    /** A file or a folder. */
    public static final Decoder<AssetOrArchive> ASSET = v -> asset(v);

    /** A folder. */
    public static final Decoder<Archive> ARCHIVE = v -> archive(v);

    /** The result of a function that has none. */
    @SuppressWarnings("NullAway") // The type argument allows null, which it does not see.
    public static final Decoder<@Nullable Void> NOTHING = v -> null;

    private Decoders() {}

    /** What {@code present} decodes, or empty for null and for what is absent. */
    public static <T> Decoder<Optional<T>> optional(Decoder<T> present) {
        return new Containers.OfOptional<>(present);
    }

    /** The left where it decodes, else the right. */
    public static <L, R> Decoder<Either<L, R>> either(Decoder<L> left, Decoder<R> right) {
        return v -> {
            try {
                return Either.left(left.decode(v));
            } catch (DecodeException wrong) {
                try {
                    return Either.right(right.decode(v));
                } catch (DecodeException alsoWrong) {
                    throw new DecodeException(wrong.getMessage() + "; and " + alsoWrong.getMessage());
                }
            }
        };
    }

    /** An object of the type of {@code empty}, its properties decoded when they are asked for. */
    @SuppressWarnings("unchecked") // Of the same type, as with() promises.
    public static <T extends OutputObject> Decoder<T> object(T empty) {
        return v -> {
            if (Opened.of(v) instanceof MapValue map) {
                return (T) empty.with(map);
            }
            throw unexpected("an object", v);
        };
    }

    /** What {@code decoder} makes of an object that has these properties at least: a case of a union without tags. */
    public static <T> Decoder<T> having(Decoder<T> decoder, String... required) {
        return v -> {
            if (!(Opened.of(v) instanceof MapValue map)) {
                throw unexpected("an object", v);
            }
            for (String name : required) {
                if (map.get(name) == null) {
                    throw new DecodeException("expected an object with the property '" + name + "'");
                }
            }
            return decoder.decode(v);
        };
    }

    /** What {@code make} makes of what {@code decoder} decodes: a case of a union. */
    public static <T, U> Decoder<U> mapped(Decoder<T> decoder, Function<? super T, ? extends U> make) {
        return v -> make.apply(decoder.decode(v));
    }

    /** An enum of texts. */
    public static <T> Decoder<T> text(Function<? super String, ? extends T> make) {
        return v -> make.apply(text(v));
    }

    /** An enum of whole numbers. */
    public static <T> Decoder<T> integer(Function<? super Integer, ? extends T> make) {
        return v -> make.apply(integer(v));
    }

    /** An enum of numbers. */
    public static <T> Decoder<T> number(Function<? super Double, ? extends T> make) {
        return v -> make.apply(number(v));
    }

    /** An enum of truth values. */
    public static <T> Decoder<T> bool(Function<? super Boolean, ? extends T> make) {
        return v -> make.apply(bool(v));
    }

    /** A function's result that is no object: the one value of the object that carries it. */
    public static <T extends @Nullable Object> Decoder<T> single(Decoder<T> value) {
        return v -> {
            if (Opened.of(v) instanceof MapValue map && map.entries().size() == 1) {
                return value.decode(map.entries().values().iterator().next());
            }
            throw new DecodeException("expected an object with one member, which is the result");
        };
    }

    /** A resource, made again from its reference. */
    public static <T> Decoder<T> resource(Function<? super ResourceReference, ? extends T> make) {
        return v -> {
            if (Opened.of(v) instanceof ReferenceValue reference) {
                return make.apply(new ResourceReference(reference.urn(), reference.id()));
            }
            throw unexpected("a resource", v);
        };
    }

    /** A union told apart by the text in {@code discriminator}; what no case stands for goes to {@code unknown}. */
    public static <T> Decoder<T> union(
            String discriminator,
            Map<String, ? extends Decoder<? extends T>> cases,
            Function<@Nullable Object, ? extends T> unknown) {
        return v -> {
            if (!(Opened.of(v) instanceof MapValue map)) {
                throw unexpected("an object", v);
            }
            var tag = map.get(discriminator);
            var match = tag != null && Opened.of(tag) instanceof TextValue t ? cases.get(t.value()) : null;
            return match == null ? unknown.apply(ANY.decode(v)) : match.decode(v);
        };
    }

    /** A union of which the first case that decodes is taken; where none does, {@code unknown}. */
    public static <T> Decoder<T> union(
            List<? extends Decoder<? extends T>> cases, Function<@Nullable Object, ? extends T> unknown) {
        return v -> {
            for (Decoder<? extends T> each : cases) {
                try {
                    return each.decode(v);
                } catch (DecodeException notThisOne) {
                    continue;
                }
            }
            if (Opened.of(v) instanceof NullValue) {
                throw unexpected("one of several types", v);
            }
            return unknown.apply(ANY.decode(v));
        };
    }

    private static String text(PropertyValue value) {
        if (Opened.of(value) instanceof TextValue t) {
            return t.value();
        }
        throw unexpected("a text", value);
    }

    private static Boolean bool(PropertyValue value) {
        if (Opened.of(value) instanceof BoolValue b) {
            return b.value();
        }
        throw unexpected("a truth value", value);
    }

    private static Double number(PropertyValue value) {
        if (Opened.of(value) instanceof NumberValue n) {
            return n.value();
        }
        throw unexpected("a number", value);
    }

    private static Integer integer(PropertyValue value) {
        double number = number(value);
        if (number == (int) number) {
            return (int) number;
        }
        throw new DecodeException("expected a whole number of 32 bits, but it has a fraction or is too large");
    }

    private static AssetOrArchive asset(PropertyValue value) {
        var opened = Opened.of(value);
        if (opened instanceof AssetValue a) {
            return a.asset();
        }
        if (opened instanceof ArchiveValue a) {
            return a.archive();
        }
        throw unexpected("an asset", value);
    }

    private static Archive archive(PropertyValue value) {
        if (Opened.of(value) instanceof ArchiveValue a) {
            return a.archive();
        }
        throw unexpected("an archive", value);
    }

    static DecodeException unexpected(String expected, PropertyValue value) {
        return new DecodeException("expected " + expected + ", but it is " + ValueText.kind(Opened.of(value)));
    }
}
