package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.Parameterization;
import dev.kiln.runtime.typed.CompletedArgs;
import dev.kiln.runtime.typed.EnumValue;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.TypedContent;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is larger than a class file (JVMS 4) compiles and loads all the same. */
@Tag("slow")
class LimitsTest {
    @TempDir
    private Path folder;

    @Test
    void enumsOfThousandsOfConstants() throws Exception {
        ClassLoader classes = loaded("""
                name: big
                types:
                  big:index:Kind:
                    type: string
                    enum:
                """ + times(10_000, i -> "      - value: v" + i + "\n") + """
                  big:index:Size:
                    type: number
                    enum:
                """
                + times(4_000, i -> "      - {value: " + i + ".5, name: n" + i + "}\n") + """
                resources:
                  big:index:R:
                    inputProperties:
                      kind: {$ref: '#/types/big:index:Kind'}
                      size: {$ref: '#/types/big:index:Size'}
                """);
        Class<?> kind = classes.loadClass("com.pulumi.big.enums.Kind");
        assertThat(List.of(0, 2_999, 3_000, 9_999))
                .allSatisfy(i -> assertThat(value(kind, "V" + i)).isEqualTo("v" + i));
        assertThat(value(kind, "V9999"))
                .isEqualTo(((EnumValue<?>) kind.getMethod("of", String.class).invoke(null, "v9999")).value());
        assertThat(value(classes.loadClass("com.pulumi.big.enums.Size"), "N3999"))
                .isEqualTo(3999.5);
    }

    @Test
    void modulesOfThousandsOfFunctions() throws Exception {
        ClassLoader classes = loaded("name: big\nfunctions:\n"
                + times(
                        5_000,
                        i -> "  big:index:getIt" + i + ":\n"
                                + (i % 10 > 0 ? "" : "    inputs: {properties: {name: {type: string}}}\n")
                                + "    outputs: {type: string}\n"));
        Class<?> functions = classes.loadClass("com.pulumi.big.BigFunctions");
        assertThat(List.of(0, 799, 800, 4_999)).allSatisfy(i -> {
            assertThat(functions.getMethod("getIt" + i)).isNotNull();
            assertThat(functions.getMethod("getIt" + i + "Plain")).isNotNull();
        });
    }

    @Test
    void thousandsOfProperties() throws IOException {
        String properties = times(
                3_000,
                i -> "      p" + i + ": {type: array, secret: true, replaceOnChanges: true,"
                        + " items: {$ref: '#/types/big:index:T" + i % 300 + "'}}\n");
        loaded("name: big\ntypes:\n"
                + times(300, i -> "  big:index:T" + i + ":\n    type: object\n    properties: {a: {type: string}}\n")
                + "resources:\n  big:index:R:\n    requiredInputs: &all ["
                + times(3_000, i -> "p" + i + ", ") + "]\n    required: *all\n    inputProperties: &p\n" + properties
                + "    properties: *p\n");
    }

    @Test
    void typesOfHundredsOfProperties() throws IOException {
        loaded("name: big\ntypes:\n  big:index:T:\n    type: object\n    properties:\n"
                + times(300, i -> "      p" + i + ": {type: number}\n")
                + "    required: [" + times(300, i -> "p" + i + ", ") + "]\n"
                + "resources:\n  big:index:R:\n    inputProperties: {t: {$ref: '#/types/big:index:T'}}\n"
                + "    properties: {t: {$ref: '#/types/big:index:T'}}\n");
    }

    @Test
    void thousandsOfDefaultsFromTheEnvironment() throws Exception {
        ClassLoader classes = loaded("name: big\nresources:\n  big:index:R:\n    inputProperties:\n"
                + times(
                        1_700,
                        i -> "      p" + i + ": {type: integer, default: " + i + ", defaultInfo: {environment: [BIG_P"
                                + i + ", BIG_Q" + i + "]}}\n"));
        InputArgs args = (InputArgs)
                classes.loadClass("com.pulumi.big.RArgs").getConstructor().newInstance();
        CompletedArgs completed = TypedContent.complete(args, name -> name.equals("BIG_Q1699") ? "-1" : null);
        assertThat(completed.values())
                .hasSize(1_700)
                .containsAllEntriesOf(Map.of("p0", 0, "p1698", 1_698, "p1699", -1));
    }

    @Test
    void textsOfMoreThanAConstantHolds() throws Exception {
        String text = "é".repeat(70_000);
        ClassLoader classes = loaded("name: big\nresources:\n  big:index:R:\n    inputProperties:\n"
                + "      p: {type: string, default: '" + text + "'}\n");
        InputArgs args = (InputArgs)
                classes.loadClass("com.pulumi.big.RArgs").getConstructor().newInstance();
        assertThat(TypedContent.complete(args, name -> null).values()).containsEntry("p", text);
    }

    @Test
    void parametersOfMoreThanAConstantHolds() throws Exception {
        byte[] parameter = new byte[70_000];
        new Random(1).nextBytes(parameter);
        String text = Base64.getEncoder().encodeToString(parameter);
        ClassLoader classes =
                loaded("name: big\nversion: 1.0.0\nparameterization:\n  baseProvider: {name: base, version: 2.0.0}\n"
                        + "  parameter: " + text + "\n");
        PackageInfo info = (PackageInfo) classes.loadClass("com.pulumi.big.Utilities")
                .getField("PACKAGE")
                .get(null);
        assertThat(info.parameterization()).contains(Parameterization.of("base", "2.0.0", text));
    }

    @Test
    void typesWithinTypesWithinTypes() throws IOException {
        String deep = "{type: array, items: ".repeat(200) + "{type: string}" + "}".repeat(200);
        String maps = "{type: object, additionalProperties: ".repeat(200) + "{$ref: '#/types/big:index:T0'}"
                + "}".repeat(200);
        loaded("name: big\ntypes:\n"
                + times(
                        300,
                        i -> "  big:index:T" + i + ":\n    type: object\n    properties:\n      next: {$ref:"
                                + " '#/types/big:index:T" + (i + 1) % 300 + "'}\n")
                + "resources:\n  big:index:R:\n    inputProperties: &p\n      deep: " + deep + "\n      maps: " + maps
                + "\n    properties: *p\n");
    }

    @Test
    void namesAsLongAsFilesNamesGet() throws IOException {
        String name = "N".repeat(250);
        loaded("name: big\ntypes:\n  big:index:" + name + ":\n    type: object\n    properties: {" + name
                + ": {type: string}}\n  big:index:E" + name + ":\n    type: string\n    enum: [{value: " + name
                + "}]\nresources:\n  big:index:" + name + ":\n    inputProperties: &p\n      " + name
                + ": {oneOf: [{type: string}, {type: array, items: {type: string}}, {$ref: '#/types/big:index:" + name
                + "'}]}\n      e: {$ref: '#/types/big:index:E" + name + "'}\n    properties: *p\n"
                + "functions:\n  big:index:get" + name
                + ":\n    inputs: {properties: {a: {type: string}}}\n    outputs: {properties: {a: {type: string}}}\n");
    }

    private ClassLoader loaded(String schema) throws IOException {
        List<GeneratedSource> sources = Schemas.generate(Schemas.ofText(schema));
        assertThat(Compilers.javac(sources, folder)).isEmpty();
        ClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String path = folder.relativize(file).toString();
                try {
                    Class.forName(path.replace('/', '.').replaceFirst("\\.class$", ""), true, loader);
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }
            });
        }
        return loader;
    }

    private static Object value(Class<?> type, String constant) throws ReflectiveOperationException {
        Field field = type.getField(constant);
        field.setAccessible(
                true); // Its interface is visible in its package alone, which hides nothing from the compiler.
        return ((EnumValue<?>) field.get(null)).value();
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }
}
