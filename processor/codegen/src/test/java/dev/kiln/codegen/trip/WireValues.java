package dev.kiln.codegen.trip;

import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.Definition;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.LiteralSpec.BoolLiteral;
import dev.kiln.schema.spec.LiteralSpec.NumberLiteral;
import dev.kiln.schema.spec.LiteralSpec.TextLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Random values as a bound schema wants them on the wire. */
final class WireValues {
    private static final int DEEP = 3;

    private final Random random;
    private final Map<String, BoundObject> objects = new HashMap<>();
    private final Map<String, BoundEnum> enums = new HashMap<>();

    WireValues(BoundPackage pack, Random random) {
        this.random = random;
        List<BoundPackage> all = new ArrayList<>(pack.externals().values());
        all.add(pack);
        for (BoundPackage each : all) {
            each.objects().forEach(object -> objects.put(object.token().text(), object));
            each.enums().forEach(type -> enums.put(type.token().text(), type));
        }
    }

    /** An object: all that is required, and some of the rest; some values are secrets. */
    MapValue object(List<BoundProperty> properties) {
        return object(properties, 0, false);
    }

    /** The constant on the wire. */
    static PropertyValue literal(LiteralSpec literal) {
        if (literal instanceof BoolLiteral truth) {
            return PropertyValue.of(truth.value());
        }
        return literal instanceof NumberLiteral number
                ? PropertyValue.of(number.value())
                : PropertyValue.of(((TextLiteral) literal).value());
    }

    /** Where it is {@code whole}, as where the type is one of several, the value leaves nothing to be filled in. */
    private MapValue object(List<BoundProperty> properties, int depth, boolean whole) {
        Map<String, PropertyValue> entries = new TreeMap<>();
        for (BoundProperty property : properties) {
            boolean defaulted = property.defaultValue().isPresent();
            boolean wanted = depth < DEEP && random.nextInt(10) < 7 - 2 * depth;
            if (property.constant().isPresent()) {
                entries.put(property.name(), literal(property.constant().get()));
            } else if (wanted || (property.required() && !defaulted) || (whole && defaulted)) {
                PropertyValue value = value(property.type(), depth + 1, whole);
                boolean secret = whole ? property.secret() : !property.type().plain() && random.nextInt(8) == 0;
                entries.put(property.name(), secret ? new SecretValue(value) : value);
            }
        }
        return MapValue.of(entries);
    }

    private PropertyValue value(BoundType type, int depth, boolean whole) {
        if (type instanceof Builtin builtin) {
            return builtin(builtin.kind(), depth);
        } else if (type instanceof ListOf list) {
            return new ListValue(IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(i -> value(list.item(), depth + 1, whole))
                    .toList());
        } else if (type instanceof MapOf map) {
            Map<String, PropertyValue> entries = new TreeMap<>();
            IntStream.range(0, 1 + random.nextInt(2))
                    .forEach(i -> entries.put("key " + i, value(map.value(), depth + 1, whole)));
            return MapValue.of(entries);
        } else if (type instanceof ObjectRef ref) {
            return object(properties(ref.token()), depth, whole);
        } else if (type instanceof EnumRef ref) {
            return constant(ref.token());
        } else if (type instanceof ResourceRef ref) {
            return reference(ref.token());
        } else if (type instanceof ExternalRef ref) {
            return external(ref, depth, whole);
        }
        return union((UnionOf) type, depth);
    }

    private PropertyValue external(ExternalRef ref, int depth, boolean whole) {
        if (ref.definition() == Definition.RESOURCE) {
            return reference(ref.token());
        }
        return ref.definition() == Definition.ENUM
                ? constant(ref.token())
                : object(properties(ref.token()), depth, true);
    }

    private PropertyValue union(UnionOf union, int depth) {
        BoundType member = union.members().get(random.nextInt(union.members().size()));
        if (member instanceof UnionOf nested) {
            return union(nested, depth);
        }
        PropertyValue value = value(member, depth, true);
        Token token = member instanceof ObjectRef ref ? ref.token() : null;
        if (union.discriminator().isEmpty() || token == null) {
            return value;
        }
        String tag = union.discriminator().get();
        Map<String, PropertyValue> entries = new TreeMap<>(((MapValue) value).entries());
        properties(token).stream()
                .filter(each -> each.name().equals(tag))
                .forEach(each -> entries.put(tag, tag(union, token, each)));
        return MapValue.of(entries);
    }

    private static PropertyValue tag(UnionOf union, Token token, BoundProperty property) {
        return union.mapping().entrySet().stream()
                .filter(entry -> entry.getValue().text().equals(token.text()))
                .map(entry -> PropertyValue.of(entry.getKey()))
                .findFirst()
                .orElseGet(() ->
                        property.constant().map(WireValues::literal).orElseGet(() -> PropertyValue.of(token.text())));
    }

    private PropertyValue builtin(Kind kind, int depth) {
        return switch (kind) {
            case BOOLEAN -> PropertyValue.of(random.nextBoolean());
            case INTEGER -> PropertyValue.of(random.nextInt());
            case NUMBER -> PropertyValue.of(random.nextInt(1_000_000) / 64.0);
            case STRING -> PropertyValue.of(text());
            case JSON -> PropertyValue.of("{\"a\": [" + random.nextInt(9) + "]}");
            case ASSET -> new AssetValue(new StringAsset(text()), null);
            case ARCHIVE -> new ArchiveValue(new FileArchive("folder" + random.nextInt(9)), null);
            case ANY -> {
                Kind[] some = {Kind.BOOLEAN, Kind.INTEGER, Kind.NUMBER, Kind.STRING};
                PropertyValue scalar = builtin(some[random.nextInt(some.length)], depth);
                yield random.nextBoolean() ? scalar : MapValue.of(Map.of("any", new ListValue(List.of(scalar))));
            }
        };
    }

    /** Now and then one with what has to be escaped. */
    private String text() {
        return random.nextInt(4) == 0 ? "é\"\\\n\u0001 " + random.nextInt(99) : "text " + random.nextInt(99);
    }

    private PropertyValue constant(Token token) {
        List<BoundEnum.Value> values = enums.get(token.text()).values();
        return literal(values.get(random.nextInt(values.size())).value());
    }

    private List<BoundProperty> properties(Token token) {
        return objects.get(token.text()).properties();
    }

    private static PropertyValue reference(Token token) {
        return new ReferenceValue("urn:pulumi:dev::test::" + token.text() + "::it", PropertyValue.of("id"));
    }
}
