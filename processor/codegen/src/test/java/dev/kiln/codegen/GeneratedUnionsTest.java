package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import golden.unions.inputs.CatArgs;
import golden.unions.inputs.ZooForeign;
import golden.unions.inputs.ZooNested;
import golden.unions.outputs.ZooMixed;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unions as programs use them. */
class GeneratedUnionsTest {
    private static final String SWITCH = """
            import golden.unions.outputs.ZooNested;
            import java.util.function.Function;

            /** Without a default: the compiler knows that nothing is left out. */
            public final class Names implements Function<ZooNested, String> {
                @Override
                public String apply(ZooNested animal) {
                    return switch (animal) {
                        case ZooNested.OfString(String name) -> name;
                        case ZooNested.OfCat cat -> "cat with " + cat.value().lives().orElse(0);
                        case ZooNested.OfDog dog -> "dog " + dog.value().name().orElse("");
                        case ZooNested.Unknown(Object raw) -> "unknown " + raw;
                    };
                }
            }
            """;

    private static final String CHAIN = """
            import golden.unions.outputs.ZooNested;
            import java.util.function.Function;

            /** As on Java 17, which has no patterns in a switch. */
            public final class Names implements Function<ZooNested, String> {
                @Override
                public String apply(ZooNested animal) {
                    if (animal instanceof ZooNested.OfString name) {
                        return name.value();
                    }
                    if (animal instanceof ZooNested.OfCat cat) {
                        return "cat with " + cat.value().lives().orElse(0);
                    }
                    if (animal instanceof ZooNested.OfDog dog) {
                        return "dog " + dog.value().name().orElse("");
                    }
                    return "unknown " + ((ZooNested.Unknown) animal).raw();
                }
            }
            """;

    @TempDir
    private Path folder;

    /** On 21 and later by a switch without a default. */
    @Test
    void aProgramTellsAllCasesApart() throws Exception {
        boolean patterns = Runtime.version().feature() >= 21;
        GeneratedSource source =
                new GeneratedSource("", "Names", GeneratedSource.Role.UNION, () -> patterns ? SWITCH : CHAIN);
        assertThat(Compilers.javacOfUser(List.of(source), folder, patterns ? 21 : 17))
                .isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            @SuppressWarnings("unchecked")
            Function<golden.unions.outputs.ZooNested, String> names =
                    (Function<golden.unions.outputs.ZooNested, String>)
                            loader.loadClass("Names").getConstructor().newInstance();
            assertThat(names.apply(nested("\"Tom\""))).isEqualTo("Tom");
            assertThat(names.apply(nested("{\"kind\": \"cat\", \"lives\": 9}"))).isEqualTo("cat with 9");
            assertThat(names.apply(nested("{\"kind\": \"dog\", \"name\": \"Rex\"}")))
                    .isEqualTo("dog Rex");
            assertThat(names.apply(nested("{\"kind\": \"bird\"}"))).isEqualTo("unknown {kind=bird}");
        }
    }

    @Test
    void unionsWithinUnionsAreToldApartByTheirOwnDiscriminator() {
        assertThat(nested("{\"kind\": \"dog\"}")).isInstanceOf(golden.unions.outputs.ZooNested.OfDog.class);
        assertThat(nested("{\"kind\": \"bird\"}")).isInstanceOf(golden.unions.outputs.ZooNested.Unknown.class);
        assertThat(ZooNested.of(new CatArgs())).isInstanceOf(ZooNested.OfCatArgs.class);
    }

    @Test
    void manyKindsOfValuesAreToldApartByTheirForm() {
        assertThat(mixed("true")).isEqualTo(new ZooMixed.OfBoolean(true));
        assertThat(mixed("3")).isEqualTo(new ZooMixed.OfInteger(3));
        assertThat(mixed("[\"a\"]")).isEqualTo(new ZooMixed.OfStringList(List.of("a")));
        assertThat(mixed("{\"text\": \"t\"}")).isInstanceOf(ZooMixed.OfNote.class);
        assertThat(mixed("{\"kind\": \"cat\"}")).isInstanceOf(ZooMixed.OfCat.class);
        assertThat(mixed("0.5")).isEqualTo(new ZooMixed.Unknown(0.5));
    }

    @Test
    void membersOfOtherPackagesAreThoseOfTheirSdk() {
        assertThat(ZooForeign.of(new golden.shapes.inputs.CircleArgs().radius(1)))
                .isInstanceOf(ZooForeign.OfCircleArgs.class);
    }

    private static golden.unions.outputs.ZooNested nested(String json) {
        return golden.unions.outputs.ZooNested.DECODER.decode(value(json));
    }

    private static ZooMixed mixed(String json) {
        return ZooMixed.DECODER.decode(value(json));
    }

    private static PropertyValue value(String json) {
        return PropertyJson.parse(json);
    }
}
