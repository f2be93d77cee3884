package dev.kiln.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes a schema a little different, knowing what schemas are made of. Most of what it makes still binds. */
final class SchemaMutator {
    private static final List<String> PRIMITIVES = List.of("boolean", "integer", "number", "string");
    private static final List<String> HOSTILE = List.of(
            "class",
            "*/",
            "\\u002a/",
            "${x}",
            "$L",
            "a b",
            "\u202e",
            "",
            "1",
            "x".repeat(300),
            "hashCode",
            "String",
            "ünïcödé",
            "urn",
            "a-b",
            "a.b",
            "C:\\users",
            "pulumi",
            "_");
    private static final List<String> REFERENCES = List.of(
            "pulumi.json#/Any",
            "pulumi.json#/Json",
            "pulumi.json#/Asset",
            "pulumi.json#/Archive",
            "#/provider",
            "#/types/none:none:None");

    private final Random random;
    private final Map<String, Object> schema;
    private final List<Map<String, Object>> objects = new ArrayList<>();

    SchemaMutator(Random random, Map<String, Object> schema) {
        this.random = random;
        this.schema = schema;
        collect(schema);
    }

    void mutate() {
        Map<String, Object> object = pick(objects);
        switch (random.nextInt(12)) {
            case 0 -> object.computeIfPresent("type", (key, old) -> old.equals("object") ? old : pick(PRIMITIVES));
            case 1 -> object.computeIfPresent("$ref", (key, old) -> reference());
            case 2 -> object.computeIfPresent("description", (key, old) -> pick(HOSTILE) + old);
            case 3 -> drop(object);
            case 4 -> rename(object);
            case 5 -> property("properties", nested(random.nextInt(40)));
            case 6 -> property("inputProperties", union());
            case 7 -> object.put(pick(HOSTILE), pick(HOSTILE));
            case 8 -> wrong(object);
            case 9 -> property("properties", with(nested(0), "plain", true));
            case 10 -> property("inputProperties", with(nested(0), pick(List.of("default", "const")), literal()));
            default ->
                property(
                        "properties",
                        with(nested(1), "deprecationMessage", pick(HOSTILE).repeat(20)));
        }
    }

    private void drop(Map<String, Object> object) {
        if (!object.isEmpty() && object != schema) {
            object.remove(pick(List.copyOf(object.keySet())));
        }
    }

    private void rename(Map<String, Object> object) {
        if (object.get("properties") instanceof Map<?, ?> properties && !properties.isEmpty()) {
            Map<String, Object> all = map(properties);
            all.put(pick(HOSTILE), all.remove(pick(List.copyOf(all.keySet()))));
            object.remove("required");
        }
    }

    private void wrong(Map<String, Object> object) {
        if (!object.isEmpty() && random.nextInt(3) == 0) {
            object.put(pick(List.copyOf(object.keySet())), pick(List.of(1, true, "text", List.of(), Map.of())));
        }
    }

    private void property(String section, Object type) {
        List<Map<String, Object>> owners = objects.stream()
                .filter(each -> each.get(section) instanceof Map)
                .toList();
        if (!owners.isEmpty()) {
            map(pick(owners).get(section))
                    .put(random.nextInt(3) == 0 ? pick(HOSTILE) : "fuzz" + random.nextInt(9), type);
        }
    }

    private Map<String, Object> nested(int depth) {
        if (depth > 0) {
            return random.nextBoolean()
                    ? with(with(new LinkedHashMap<>(), "type", "array"), "items", nested(depth - 1))
                    : with(with(new LinkedHashMap<>(), "type", "object"), "additionalProperties", nested(depth - 1));
        }
        return random.nextBoolean()
                ? with(new LinkedHashMap<>(), "type", pick(PRIMITIVES))
                : with(new LinkedHashMap<>(), "$ref", reference());
    }

    private Map<String, Object> union() {
        List<Object> members = new ArrayList<>();
        for (int count = 2 + random.nextInt(3); count > 0; count--) {
            members.add(nested(random.nextInt(2)));
        }
        return with(new LinkedHashMap<>(), "oneOf", members);
    }

    private Object literal() {
        return pick(List.of("text", 1, 1.5, true, -2147483648, 1e300));
    }

    private String reference() {
        if (random.nextInt(4) > 0 && schema.get("types") instanceof Map<?, ?> types && !types.isEmpty()) {
            return "#/types/" + pick(List.copyOf(map(types).keySet()));
        }
        return pick(REFERENCES);
    }

    private static Map<String, Object> with(Map<String, Object> object, String key, Object value) {
        object.put(key, value);
        return object;
    }

    private void collect(Object value) {
        if (value instanceof Map<?, ?>) {
            objects.add(map(value));
            map(value).values().forEach(this::collect);
        } else if (value instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
