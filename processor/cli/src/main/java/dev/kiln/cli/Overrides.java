package dev.kiln.cli;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.MetadataSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command line says of a package in place of its schema. */
final class Overrides {
    private final Result<MetadataSpec> read;
    private final Optional<String> version;

    Overrides(Console console, @Nullable String file, @Nullable String version) {
        this.read = file == null ? Result.of(MetadataSpec.builder("").build(), List.of()) : read(console, file);
        this.version = Optional.ofNullable(version);
    }

    private static Result<MetadataSpec> read(Console console, String file) {
        try (var in = Files.newInputStream(console.resolve(file))) {
            return SchemaReader.readOverride(file, in);
        } catch (NoSuchFileException e) {
            return Result.failed(List.of(Diagnostic.error(
                    "FILE-MISSING", Origin.ofFile(file), "--override cannot be read: there is no such file")));
        } catch (IOException e) {
            return Result.failed(List.of(
                    Diagnostic.error("FILE-UNREADABLE", Origin.ofFile(file), "--override cannot be read: " + e)));
        }
    }

    List<Diagnostic> diagnostics() {
        return read.diagnostics();
    }

    MetadataSpec apply(MetadataSpec metadata) {
        var over = read.value().map(metadata::with).orElse(metadata);
        return version.map(
                        text -> over.with(MetadataSpec.builder("").version(text).build()))
                .orElse(over);
    }
}
