package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.MetadataSpec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverrideTest {
    private static final MetadataSpec BASE =
            SchemaReader.read("acme.json", bytes("""
                    {"name": "acme", "version": "1.0.0", "license": "MIT", "homepage": "https://acme.example",
                     "language": {"java": {"basePackage": "com.acme", "packages": {"a": "one", "b": "two"}}}}
                    """)).get().metadata();

    @Test
    void saysMoreAndOtherThanTheSchema() {
        var over = override("""
                {"basePackage": "org.acme", "packages": {"b": "three"}, "dependencies": {"g:a": "1"},
                 "license": "Apache-2.0", "language": {"nodejs": {}}}
                """);
        assertThat(over.diagnostics()).isEmpty();
        var both = BASE.with(over.get());
        assertThat(both.name()).isEqualTo("acme");
        assertThat(both.version()).contains("1.0.0");
        assertThat(both.license()).contains("Apache-2.0");
        assertThat(both.homepage()).contains("https://acme.example");
        assertThat(both.java().basePackage()).contains("org.acme");
        assertThat(both.java().packages()).isEqualTo(Map.of("a", "one", "b", "three"));
        assertThat(both.java().dependencies()).isEqualTo(Map.of("g:a", "1"));
    }

    @Test
    void isCheckedLikeASchema() {
        assertThat(override("{\"basePackage\": 3}").diagnostics())
                .anySatisfy(each -> assertThat(each.toString()).startsWith("o.json:1:17: error["));
        assertThat(override("{\"basePakage\": \"x\"}").diagnostics())
                .anySatisfy(each -> assertThat(each.toString()).contains("basePakage", "basePackage"));
        assertThat(override("[]").value()).isEmpty();
    }

    private static Result<MetadataSpec> override(String text) {
        return SchemaReader.readOverride("o.json", bytes(text));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
