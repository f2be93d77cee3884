package dev.kiln.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that generate. */
final class GenerationOptions {
    @Option(
            names = "--include",
            split = ",",
            paramLabel = "TOKEN",
            description = "Only this resource, function or module, and what it reaches. Takes * and ?, and may be"
                    + " repeated.")
    List<String> include = List.of();

    @Nullable
    @Option(
            names = "--base-package",
            paramLabel = "NAME",
            description = "What all Java packages begin with (default: the schema's, or com.pulumi).")
    String basePackage;

    @Option(
            names = "--local",
            description = "An SDK inside of your project, in sdks/NAME unless --out names another folder; says what the"
                    + " project's build needs for it, if anything.")
    boolean local;

    @Nullable
    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description = "The version of the package, in place of the schema's.")
    String version;

    @Nullable
    @Option(
            names = "--override",
            paramLabel = "FILE",
            description = "JSON or YAML that goes over the schema: members of its language.java, or others that"
                    + " describe the package, such as license.")
    String override;

    @Nullable
    @Option(names = "--group", paramLabel = "ID", description = "The project's group (default: made of the schema).")
    String group;

    @Nullable
    @Option(
            names = "--artifact",
            paramLabel = "ID",
            description = "The project's artifact (default: the package's name).")
    String artifact;

    @Nullable
    @Option(
            names = "--sdk",
            paramLabel = "VERSION",
            description = "The version of kiln-runtime that the project needs (default: this Kiln's).")
    String runtime;

    @Option(names = "--dry-run", description = "Print what would be written and deleted, and touch nothing.")
    boolean dryRun;

    @Mixin
    final SchemaPath schemaPath = new SchemaPath();
}
