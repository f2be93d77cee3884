package dev.kiln.codegen.trip;

import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaName;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaType.UnionType;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.UnionUnit;
import dev.kiln.runtime.Either;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceReference;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Wire values as what a program gives to generated setters, through one of them at random. */
final class TypedValues {
    private final Classes classes;
    private final Random random;

    TypedValues(Classes classes, Random random) {
        this.classes = classes;
        this.random = random;
    }

    /** Arguments that hold {@code values}. */
    InputArgs args(JavaName name, MapValue values) {
        InputArgs args = (InputArgs) classes.make(name);
        fill(args, classes.unit(name, InputUnit.class), values);
        return args;
    }

    private void fill(InputArgs args, InputUnit unit, MapValue values) {
        for (InputMember member : unit.members()) {
            PropertyValue value = values.get(member.wire());
            if (value != null) {
                set(args, member, value);
            }
        }
    }

    private void set(InputArgs args, InputMember member, PropertyValue value) {
        boolean secret = value instanceof SecretValue;
        PropertyValue opened = secret ? ((SecretValue) value).value() : value;
        List<Method> setters = Stream.of(args.getClass().getDeclaredMethods())
                .filter(each -> each.getName().equals(member.name()) && each.getParameterCount() > 0)
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
        int start = random.nextInt(setters.size());
        for (int i = 0; i < setters.size(); i++) {
            Method setter = setters.get((start + i) % setters.size());
            if (set(args, setter, member.type(), opened, secret)) {
                return;
            }
        }
        throw new AssertionError(args.getClass() + "." + member.name() + " does not take " + value);
    }

    /** Whether the setter takes such a value. */
    private boolean set(InputArgs args, Method setter, JavaType type, PropertyValue value, boolean secret) {
        Class<?> parameter = setter.getParameterTypes()[0];
        if (setter.getParameterCount() == 2) {
            return !secret && setEntries(args, setter, (MapOf) type, (MapValue) value);
        } else if (parameter == Output.class || (secret && parameter == Object.class)) {
            Object java = java(type, value);
            Classes.call(setter, args, secret ? Output.secret(java) : Output.of(java));
        } else if (secret) {
            return false;
        } else if (parameter == Consumer.class) {
            Classes.call(setter, args, consumer(((InputObject) type).name(), value));
        } else if (parameter.isArray()) {
            Classes.call(setter, args, array(parameter.getComponentType(), ((ListOf) type).item(), (ListValue) value));
        } else {
            Object java = java(type, value);
            Object given = java instanceof Either<?, ?> either && parameter != Either.class ? either.value() : java;
            if (type instanceof EnumType && (parameter == String.class || Number.class.isAssignableFrom(parameter))) {
                given = scalar(((EnumType) type).kind().name(), value);
            }
            if (parameter != double.class && !parameter.isInstance(given)) {
                return false;
            }
            Classes.call(setter, args, given);
        }
        return true;
    }

    private boolean setEntries(InputArgs args, Method setter, MapOf type, MapValue map) {
        boolean output = setter.getParameterTypes()[1] == Output.class;
        map.entries().forEach((key, value) -> {
            Object java = java(type.value(), value);
            Classes.call(setter, args, key, output ? Output.of(java) : java);
        });
        return true;
    }

    private Consumer<InputArgs> consumer(JavaName name, PropertyValue value) {
        return args -> fill(args, classes.unit(name, InputUnit.class), (MapValue) value);
    }

    private Object array(Class<?> component, JavaType item, ListValue list) {
        Object array = Array.newInstance(component, list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
            PropertyValue value = list.items().get(i);
            boolean filled = component == Consumer.class;
            Array.set(array, i, filled ? consumer(((InputObject) item).name(), value) : java(item, value));
        }
        return array;
    }

    private Object java(JavaType type, PropertyValue value) {
        if (type instanceof Scalar scalar) {
            return scalar(scalar.kind().name(), value);
        } else if (type instanceof ListOf list) {
            List<Object> items = new ArrayList<>();
            ((ListValue) value).items().forEach(each -> items.add(java(list.item(), each)));
            return items;
        } else if (type instanceof MapOf map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            ((MapValue) value).entries().forEach((key, each) -> entries.put(key, java(map.value(), each)));
            return entries;
        } else if (type instanceof InputObject object) {
            return args(object.name(), (MapValue) value);
        } else if (type instanceof EnumType each) {
            Object literal = scalar(each.kind().name(), value);
            Method of = Stream.of(classes.load(each.name()).getMethods())
                    .filter(method -> method.getName().equals("of") && method.getParameterCount() == 1)
                    .findFirst()
                    .orElseThrow();
            return Classes.call(of, null, literal);
        } else if (type instanceof EitherOf either) {
            return fits(either.left(), value)
                    ? Either.left(java(either.left(), value))
                    : Either.right(java(either.right(), value));
        } else if (type instanceof ResourceType resource) {
            ReferenceValue reference = (ReferenceValue) value;
            return classes.make(resource.name(), new ResourceReference(reference.urn(), reference.id()));
        }
        return union(classes.unit(((UnionType) type).name(), UnionUnit.class), value);
    }

    private Object union(UnionUnit unit, PropertyValue value) {
        UnionUnit.Case fitting = unit.cases().stream()
                .filter(each -> fits(each.type(), value) && isTagged(unit, each, value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit.name() + " has no case for " + value));
        Object given = java(fitting.type(), value);
        Method factory = Arrays.stream(classes.load(unit.name()).getMethods())
                .filter(each -> each.getName().equals(fitting.factory()))
                .filter(each -> each.getParameterTypes()[0].isInstance(given))
                .findFirst()
                .orElseThrow();
        return Classes.call(factory, null, given);
    }

    private static boolean isTagged(UnionUnit unit, UnionUnit.Case each, PropertyValue value) {
        if (each.tags().isEmpty() || !(value instanceof MapValue map)) {
            return true;
        }
        return map.get(unit.discriminator().orElseThrow()) instanceof TextValue tag
                && each.tags().contains(tag.value());
    }

    private boolean fits(JavaType type, PropertyValue value) {
        if (type instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case BOOLEAN -> value instanceof BoolValue;
                case INTEGER -> value instanceof NumberValue number && number.value() == (int) number.value();
                case NUMBER -> value instanceof NumberValue;
                case STRING, JSON -> value instanceof TextValue;
                case ANY -> true;
                case ASSET -> value instanceof PropertyValue.AssetValue || value instanceof PropertyValue.ArchiveValue;
                case ARCHIVE -> value instanceof PropertyValue.ArchiveValue;
            };
        } else if (type instanceof ListOf list) {
            return value instanceof ListValue items && items.items().stream().allMatch(each -> fits(list.item(), each));
        } else if (type instanceof EnumType each) {
            return fits(new Scalar(each.kind()), value);
        } else if (type instanceof ResourceType) {
            return value instanceof ReferenceValue;
        } else if (type instanceof MapOf map) {
            return value instanceof MapValue entries
                    && entries.entries().values().stream().allMatch(each -> fits(map.value(), each));
        } else if (type instanceof InputObject object) {
            List<String> known = classes.unit(object.name(), InputUnit.class).members().stream()
                    .map(InputMember::wire)
                    .toList();
            return value instanceof MapValue map
                    && known.containsAll(map.entries().keySet());
        }
        return true;
    }

    private static Object scalar(String kind, PropertyValue value) {
        return switch (kind) {
            case "BOOLEAN" -> Decoders.BOOLEAN.decode(value);
            case "INTEGER" -> Decoders.INTEGER.decode(value);
            case "NUMBER" -> Decoders.NUMBER.decode(value);
            case "STRING", "JSON" -> Decoders.STRING.decode(value);
            case "ASSET" -> Decoders.ASSET.decode(value);
            case "ARCHIVE" -> Decoders.ARCHIVE.decode(value);
            default -> Decoders.ANY.decode(value);
        };
    }
}
