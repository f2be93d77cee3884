package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shapes that the published table of types states for another language, told from the bound types. */
final class TypeShapesTest {
    @Test
    void everyFormOfTypeHasTheStatedPlainAndInputShape() throws IOException {
        Map<String, String> expected = stated();
        Map<String, String> actual = new TreeMap<>();
        for (BoundObject object : SharedSchemas.bind("binder/types.json").get().objects()) {
            for (BoundProperty property : object.properties()) {
                String name = object.token() + "." + property.name();
                actual.put(name + " plain", optional(property, plain(property.type())));
                actual.put(name + " input", input(property));
            }
        }
        actual.keySet().retainAll(expected.keySet());

        assertThat(expected).hasSize(40);
        assertThat(actual).isEqualTo(expected);
    }

    private static String optional(BoundProperty property, String shape) {
        return property.required() ? shape : shape + " | undefined";
    }

    private static String input(BoundProperty property) {
        return wrapped(property.type(), optional(property, core(property.type())));
    }

    private static String wrapped(BoundType type, String shape) {
        return type.plain() || shape.startsWith("any") ? shape : "pulumi.Input<" + shape + ">";
    }

    private static String core(BoundType type) {
        if (type instanceof ListOf list) {
            return wrapped(list.item(), core(list.item())) + "[]";
        } else if (type instanceof MapOf map) {
            return "{[key: string]: " + wrapped(map.value(), core(map.value())) + "}";
        } else if (type instanceof UnionOf union) {
            return union.members().stream().map(TypeShapesTest::core).collect(Collectors.joining(" | "));
        }
        return type instanceof ObjectRef ? plain(type) + "Args" : plain(type);
    }

    private static String plain(BoundType type) {
        if (type instanceof ListOf list) {
            return plain(list.item()) + "[]";
        } else if (type instanceof MapOf map) {
            return "{[key: string]: " + plain(map.value()) + "}";
        } else if (type instanceof UnionOf union) {
            return union.members().stream().map(TypeShapesTest::plain).collect(Collectors.joining(" | "));
        } else if (type instanceof ObjectRef object) {
            String name = object.token().name();
            return "outputs." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        return switch (((Builtin) type).kind()) {
            case BOOLEAN -> "boolean";
            case INTEGER, NUMBER -> "number";
            case STRING -> "string";
            case ANY, JSON -> "any";
            case ASSET -> "pulumi.asset.Asset | pulumi.asset.Archive";
            case ARCHIVE -> "pulumi.asset.Archive";
        };
    }

    private static Map<String, String> stated() throws IOException {
        Map<String, String> shapes = new TreeMap<>();
        try (InputStream bytes = Files.newInputStream(SharedSchemas.path("binder/types.json"))) {
            Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(bytes);
            map(map(document).get("types"))
                    .forEach((token, type) -> map(map(type).getOrDefault("properties", Map.of()))
                            .forEach((name, property) -> {
                                Map<String, Object> language = map(map(property).getOrDefault("language", Map.of()));
                                Map<String, Object> test = map(language.getOrDefault("test", Map.of()));
                                Map<String, Object> expected = map(test.getOrDefault("expected", Map.of()));
                                map(expected.getOrDefault("nodejs", Map.of()))
                                        .forEach((shape, text) ->
                                                shapes.put(token + "." + name + " " + shape, (String) text));
                            }));
        }
        return shapes;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
