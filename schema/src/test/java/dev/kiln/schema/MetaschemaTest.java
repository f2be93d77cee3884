package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kiln.schema.write.SchemaWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is a schema by the published schema of schemas. */
final class MetaschemaTest {
    /** Without three that are no valid schemas themselves: tokens of one and two parts, and an unknown keyword. */
    static Stream<String> valid() throws IOException {
        return SharedSchemas.in("real", "binder", "codegen", "external").stream()
                .filter(name -> !name.matches("binder/bad-type-[34].json|external/other-.*"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsWhatIsWritten(String name) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        SchemaWriter.write(SharedSchemas.read(name).get(), written);

        assertThat(metaschema().validate(written.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoSchema() throws IOException {
        assertThat(metaschema().validate("{\"name\": \"1\"}", InputFormat.JSON)).isNotEmpty();
    }

    private static Schema metaschema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SharedSchemas.path("package-metaschema.json")), InputFormat.JSON);
    }
}
