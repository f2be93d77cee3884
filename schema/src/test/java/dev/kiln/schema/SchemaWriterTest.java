package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec;
import dev.kiln.schema.spec.LiteralSpec.NumberLiteral;
import dev.kiln.schema.spec.LiteralSpec.TextLiteral;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.ParameterizationSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import dev.kiln.schema.write.SchemaWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what was read. */
final class SchemaWriterTest {
    private static final Origin HERE = Origin.NONE;

    static Stream<String> all() throws IOException {
        return SharedSchemas.in("real", "binder", "codegen", "external").stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsReadAgainIsEqualButForItsPlaces(String name) throws IOException {
        PackageSpec spec = SharedSchemas.read(name).get();
        PackageSpec again = read(write(spec));

        assertThat(Placeless.of(withoutPlaces(again))).isEqualTo(Placeless.of(withoutPlaces(spec)));
        assertThat(write(again)).isEqualTo(write(spec));
    }

    @Test
    void textsAndNumbersOfEveryKindComeBack() throws IOException {
        String hostile = "\u0000\u001b \"\\/\u2028\ud83d\ude00\ud800*/ \\u002a\r\n\t";
        TreeMap<String, PropertySpec> properties = new TreeMap<>();
        double[] numbers = {0.0, -0.0, 1e15, 1e300, -123456789012d, Double.MIN_VALUE, 0.1, Double.MAX_VALUE};
        for (double number : numbers) {
            boolean integral = number == Math.rint(number);
            properties.put("n" + number + "integral", literal(number, integral));
            properties.put("n" + number, literal(number, false));
        }
        properties.put(
                hostile.replace("\ud800", ""),
                PropertySpec.builder(HERE)
                        .description(hostile)
                        .constant(new TextLiteral(hostile, HERE))
                        .build());
        PackageSpec spec = PackageSpec.builder(
                        MetadataSpec.builder(hostile).description(hostile).build(), HERE)
                .provider(ResourceSpec.builder(HERE)
                        .outputs(ObjectSpec.of(properties, List.of(), HERE))
                        .build())
                .build();

        assertThat(Placeless.of(withoutPlaces(read(write(spec))))).isEqualTo(Placeless.of(withoutPlaces(spec)));
    }

    @Test
    void dependenciesParametersAndResultsComeBack() throws IOException {
        ParameterizationSpec plugin = parameterization(Optional.empty());
        PackageSpec spec = PackageSpec.builder(
                        MetadataSpec.builder("acme").supportPack(true).build(), HERE)
                .dependencies(List.of(new DependencySpec(
                        "other",
                        Optional.of("1.0.0"),
                        Optional.of("https://example.com"),
                        Optional.of(new DependencySpec.ParameterSpec("param", "2.0.0", "cGFyYW1ldGVy", HERE)),
                        HERE)))
                .parameterization(plugin)
                .extension(parameterization(Optional.of(plugin)))
                .functions(new TreeMap<>(java.util.Map.of(
                        "acme:index:nothing",
                                FunctionSpec.builder(HERE).plain(false).build(),
                        "acme:index:object",
                                FunctionSpec.builder(HERE)
                                        .result(new ResultSpec.ObjectResult(ObjectSpec.empty(HERE), true))
                                        .build(),
                        "acme:index:value",
                                FunctionSpec.builder(HERE)
                                        .multiArgumentInputs(List.of(new NameSpec("a", HERE)))
                                        .result(new ResultSpec.ValueResult(TypeUseSpec.union(
                                                        List.of(
                                                                TypeUseSpec.primitive("string", HERE),
                                                                TypeUseSpec.map(
                                                                        TypeUseSpec.primitive("integer", HERE), HERE)),
                                                        HERE)
                                                .asPlain()))
                                        .build())))
                .build();

        assertThat(Placeless.of(withoutPlaces(read(write(spec))))).isEqualTo(Placeless.of(withoutPlaces(spec)));
    }

    private static ParameterizationSpec parameterization(Optional<ParameterizationSpec> base) {
        return new ParameterizationSpec(
                Optional.of(new NameSpec("base", HERE)),
                Optional.of(new NameSpec("1.2.3", HERE)),
                Optional.of("cGFyYW1ldGVy"),
                base,
                HERE);
    }

    private static PropertySpec literal(double number, boolean integral) {
        return PropertySpec.builder(HERE)
                .type(TypeUseSpec.primitive("number", HERE))
                .defaultValue(new NumberLiteral(number, integral, HERE))
                .build();
    }

    private static PackageSpec withoutPlaces(PackageSpec spec) {
        MetadataSpec bare = spec.metadata();
        MetadataSpec metadata = new MetadataSpec(
                bare.name(),
                bare.version(),
                bare.displayName(),
                bare.description(),
                bare.keywords(),
                bare.homepage(),
                bare.license(),
                bare.attribution(),
                bare.repository(),
                bare.logoUrl(),
                bare.publisher(),
                bare.namespace(),
                bare.pluginDownloadUrl(),
                bare.moduleFormat(),
                bare.supportPack(),
                bare.allowedPackageNames(),
                bare.java(),
                new TreeMap<>());
        return new PackageSpec(
                metadata,
                spec.config(),
                spec.types(),
                spec.provider(),
                spec.resources(),
                spec.functions(),
                spec.dependencies(),
                spec.parameterization(),
                spec.extension(),
                spec.origin());
    }

    private static String write(PackageSpec spec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SchemaWriter.write(spec, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static PackageSpec read(String json) {
        Result<PackageSpec> result =
                SchemaReader.read("written.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.diagnostics()).isEmpty();
        return result.get();
    }
}
