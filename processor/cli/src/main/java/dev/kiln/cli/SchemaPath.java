package dev.kiln.cli;

import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.load.SchemaFolders;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says where the schemas of other packages are. */
final class SchemaPath {
    @Option(
            names = "--schema-path",
            paramLabel = "DIR",
            description = "A folder with the schemas of packages that the schema refers to: NAME-VERSION.json,"
                    + " NAME.json, NAME/schema.json or NAME/VERSION/schema.json (or .yaml). May be repeated.")
    private List<String> folders = List.of();

    /** Looks in the folders, in this order. */
    PackageLoader packages(Console console) {
        for (var folder : folders) {
            if (!Files.isDirectory(console.resolve(folder))) {
                throw new FailedException("--schema-path " + folder + " is no folder.");
            }
        }
        return new SchemaFolders(
                folders.stream().map(console::resolve).toList(),
                folders.isEmpty()
                        ? "name the folder that has it with --schema-path"
                        : "put it there, or name another folder with --schema-path");
    }
}
