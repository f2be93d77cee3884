package dev.kiln.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A schema of names that get in each other's way, and of types of all forms; the same for the same seed. */
final class MadeUpSchema {
    private static final List<String> MODULES = List.of(
            "index",
            "",
            "inputs",
            "outputs",
            "enums",
            "config",
            "Config",
            "a/b",
            "a-b",
            "ab",
            "AB",
            "a.b",
            "java",
            "class",
            "Provider",
            "Utilities",
            "Foo",
            "foo",
            "com",
            "dev",
            "int",
            "p.x",
            "a..b",
            "a/",
            ".a",
            "Outputs",
            "foo/inputs",
            "pulumi",
            "Integer",
            "M" + "m".repeat(250));

    private static final List<String> TYPES = List.of(
            "Foo",
            "foo",
            "FOO",
            "Foo2",
            "FooArgs",
            "FooArgs2",
            "FooState",
            "FooResult",
            "GetFoo",
            "getFoo",
            "getFooResult",
            "getFooArgs",
            "getFooInvokeResult",
            "fooBar",
            "FooBar",
            "FooBarInput",
            "Provider",
            "ProviderArgs",
            "Config",
            "Utilities",
            "IndexFunctions",
            "FooFunctions",
            "String",
            "Object",
            "Map",
            "List",
            "Override",
            "Deprecated",
            "Optional",
            "Consumer",
            "Output",
            "Either",
            "InputArgs",
            "Decoder",
            "DECODER",
            "Decoders",
            "Integer",
            "Double",
            "Boolean",
            "Void",
            "SuppressWarnings",
            "SafeVarargs",
            "Record",
            "Enum",
            "Arrays",
            "CompletableFuture",
            "FunctionCall",
            "InvokeOptions",
            "ResourceOptions",
            "CustomResource",
            "PackageInfo",
            "ResourceType",
            "Asset",
            "Archive",
            "AssetOrArchive",
            "class",
            "record",
            "sealed",
            "yield",
            "var",
            "a-b",
            "ab",
            "a.b",
            "a$b",
            "a_b",
            "inner",
            "Inner",
            "inputs",
            "enums",
            "Index",
            "OfFoo",
            "OfString",
            "Unknown",
            "Java",
            "java",
            "Com",
            "LLM",
            "Llm",
            "llm",
            "Args",
            "State",
            "Builder",
            "Completion",
            "Context",
            "\u00dcn\u00ef",
            "\u6f22\u5b57",
            "e\u0301",
            "\u00e9",
            "stra\u00dfe",
            "STRASSE",
            "x".repeat(250),
            "X".repeat(249) + "y",
            "MapValue",
            "PropertyValue",
            "Collection",
            "Stream",
            "Supplier",
            "Function",
            "ResourceReference",
            "UnionValue",
            "OutputObject",
            "EnumValue",
            "Future",
            "Number",
            "Iterable",
            "Comparable");

    private static final List<String> PROPERTIES = List.of(
            "a-b",
            "ab",
            "ab2",
            "a.b",
            "a_b",
            "aB",
            "AB",
            "class",
            "class_",
            "equals",
            "getClass",
            "hashCode",
            "notify",
            "toString",
            "wait",
            "clone",
            "finalize",
            "builder",
            "build",
            "of",
            "get",
            "value",
            "args",
            "options",
            "name",
            "state",
            "output",
            "id_",
            "urn_",
            "callMethod",
            "describe",
            "resourceName",
            "resourceType",
            "key",
            "put",
            "putEntry",
            "complete",
            "configured",
            "configuredEach",
            "completion",
            "fields",
            "values",
            "children",
            "DECODER",
            "required",
            "optional",
            "java",
            "com",
            "dev",
            "String",
            "Object",
            "Output",
            "import",
            "var",
            "record",
            "yield",
            "$ref",
            "1st",
            "x",
            "X",
            "foo",
            "Foo",
            "getFoo",
            "getFooPlain",
            "fooBar",
            "main",
            "init",
            "\u00fcn\u00ef",
            "\u6f22",
            "p".repeat(250),
            "length",
            "type",
            "items",
            "this",
            "super",
            "null",
            "true",
            "module",
            "sealed",
            "permits",
            "_",
            "__",
            "-",
            "tags",
            "applyOutput",
            "getUrn",
            "getId",
            "result",
            "run");

    private static final List<String> ENUM_VALUES = List.of(
            "a",
            "A",
            "a-b",
            "ab",
            "a b",
            "a_b",
            "*",
            "+",
            "-",
            "",
            " ",
            "1",
            "1.5",
            "2d",
            "One",
            "one",
            "Foo",
            "foo",
            "String",
            "DECODER",
            "Decoders",
            "of",
            "value",
            "class",
            "Other",
            "_",
            "__",
            "\u00e9",
            "\n",
            "\\",
            "\"",
            "\u0000",
            "\ud83d\ude00",
            "e".repeat(300),
            "Empty",
            "Asterisk",
            "Zero",
            "0",
            "null",
            "Deprecated");

    private final Random random;
    private final String name;
    private final List<String> resources = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private final List<String> enums = new ArrayList<>();

    private MadeUpSchema(long seed) {
        this.random = new Random(seed * 0x9e3779b97f4a7c15L + 1);
        this.name = "p" + seed;
    }

    /** The schema of a package that is called {@code p} and the seed. */
    static String of(long seed) {
        return JsonWriting.of(new MadeUpSchema(seed).make());
    }

    private Map<String, Object> make() {
        List<String> modules = some(MODULES, 5);
        Set<String> taken = new HashSet<>();
        tokens(modules, 12, taken, resources);
        List<String> functions = new ArrayList<>();
        tokens(modules, 12, taken, functions);
        Set<String> types = new HashSet<>();
        tokens(modules, 16, types, objects);
        tokens(modules, 8, types, enums);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("name", name);
        schema.put("version", "1.0.0");
        schema.put("provider", resource());
        schema.put("config", Map.of("variables", properties(8)));
        Map<String, Object> defined = new LinkedHashMap<>();
        objects.forEach(token -> defined.put(token, object()));
        enums.forEach(token -> defined.put(token, enumeration()));
        schema.put("types", defined);
        Map<String, Object> made = new LinkedHashMap<>();
        resources.forEach(token -> made.put(token, resource()));
        schema.put("resources", made);
        Map<String, Object> called = new LinkedHashMap<>();
        functions.forEach(token -> called.put(token, function()));
        schema.put("functions", called);
        return schema;
    }

    private void tokens(List<String> modules, int count, Set<String> taken, List<String> tokens) {
        for (String each : some(TYPES, count)) {
            String token = name + ":" + any(modules) + ":" + each;
            if (taken.add(token.toLowerCase(Locale.ROOT))) {
                tokens.add(token);
            }
        }
    }

    private Map<String, Object> resource() {
        Map<String, Object> inputs = properties(8);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("properties", properties(8));
        resource.put("inputProperties", inputs);
        resource.put(
                "requiredInputs",
                inputs.keySet().stream().filter(each -> random.nextInt(4) == 0).toList());
        if (random.nextBoolean()) {
            resource.put("stateInputs", object());
        }
        resource.put("isComponent", random.nextInt(5) == 0);
        if (random.nextInt(5) == 0) {
            resource.put("deprecationMessage", "Old.");
        }
        return resource;
    }

    private Map<String, Object> function() {
        Map<String, Object> function = new LinkedHashMap<>();
        if (random.nextInt(4) > 0) {
            function.put("inputs", object());
        }
        if (random.nextInt(4) > 0) {
            function.put("outputs", random.nextInt(3) == 0 ? type(2) : object());
        }
        return function;
    }

    private Map<String, Object> object() {
        Map<String, Object> properties = properties(6);
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                properties.entrySet().stream()
                        .filter(each -> !each.getValue().toString().contains("#/types/") && random.nextInt(3) == 0)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private Map<String, Object> enumeration() {
        List<Map<String, Object>> values = new ArrayList<>();
        boolean text = random.nextInt(3) > 0;
        for (String each : some(ENUM_VALUES, 12)) {
            values.add(text ? Map.of("value", each) : Map.of("name", each, "value", random.nextInt(100)));
        }
        return Map.of("type", text ? "string" : any(List.of("integer", "number")), "enum", values);
    }

    private Map<String, Object> properties(int count) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String each : some(PROPERTIES, count)) {
            Map<String, Object> property = new LinkedHashMap<>(type(3));
            if (random.nextInt(6) == 0) {
                property.put("secret", true);
            }
            if (random.nextInt(6) == 0) {
                property.put("deprecationMessage", "Old.");
            }
            if (random.nextInt(8) == 0) {
                property.put("language", Map.of("java", Map.of("name", any(PROPERTIES))));
            }
            if ("string".equals(property.get("type")) && random.nextInt(4) == 0) {
                property.put(any(List.of("default", "const")), any(ENUM_VALUES));
            }
            properties.put(each, property);
        }
        return properties;
    }

    private Map<String, Object> type(int depth) {
        Map<String, Object> type = new LinkedHashMap<>(bare(depth));
        if (random.nextInt(6) == 0) {
            type.put("plain", true);
        }
        return type;
    }

    private Map<String, Object> bare(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 0 -> Map.of("type", "integer");
            case 1 -> Map.of("type", "boolean");
            case 2 -> Map.of("type", "number");
            case 3 -> Map.of("$ref", "pulumi.json#/" + any(List.of("Any", "Json", "Asset", "Archive")));
            case 4, 5 -> objects.isEmpty() ? Map.of("type", "string") : Map.of("$ref", "#/types/" + any(objects));
            case 6 -> enums.isEmpty() ? Map.of("type", "string") : Map.of("$ref", "#/types/" + any(enums));
            case 7 -> resources.isEmpty() ? Map.of("type", "string") : Map.of("$ref", "#/resources/" + any(resources));
            case 9, 10 -> Map.of("type", "array", "items", type(depth - 1));
            case 11 -> Map.of("type", "object", "additionalProperties", type(depth - 1));
            case 12, 13 -> Map.of("oneOf", List.of(type(depth - 1), type(depth - 1), type(depth - 1)));
            default -> Map.of("type", "string");
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> some(List<String> all, int count) {
        Set<String> chosen = new HashSet<>();
        List<String> some = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String each = any(all);
            if (chosen.add(each)) {
                some.add(each);
            }
        }
        return some;
    }
}
