package dev.kiln.processor.schema;

import dev.kiln.processor.schema.SchemaLocator.Located;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bind.PackageQuery;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.SemanticVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * The packages that the schema of an annotation refers to: beside that schema, and then where the annotation's own schema
 * is looked for.
 */
public final class OtherPackages implements PackageLoader {
    private final SchemaLocator locator;
    private final List<Path> folders;

    /**
     * A loader.
     *
     * @param element what is annotated
     * @param schema the schema that refers to others
     */
    public OtherPackages(SchemaLocator locator, Element element, Located schema) {
        this.locator = locator;
        this.folders = Stream.concat(
                        schema.file().map(file -> file.toAbsolutePath().getParent()).stream(),
                        locator.folders(element).stream())
                .distinct()
                .filter(Files::isReadable)
                .toList();
    }

    @Override
    public Result<PackageSpec> load(PackageQuery query) {
        Located jarred = locator.ofPackage(query.name());
        String advice = "nor is there " + String.join(" or ", jarred.looked())
                + "; put it there, or name its folder with -A" + SchemaLocator.OPTION + "=…";
        Result<PackageSpec> beside = new SchemaFolders(folders, advice).load(query);
        return beside.value().isPresent() || jarred.content().isEmpty() ? beside : read(jarred, query);
    }

    private static Result<PackageSpec> read(Located jarred, PackageQuery query) {
        Result<PackageSpec> read;
        try (InputStream bytes = jarred.content().orElseThrow().open()) {
            read = SchemaReader.read(jarred.name(), bytes);
        } catch (IOException e) {
            return failed(jarred.name() + " cannot be read: " + e.getMessage());
        }
        String version = read.value().flatMap(spec -> spec.metadata().version()).orElse("");
        boolean other = query.version().isPresent()
                && !query.anyVersion()
                && SemanticVersion.isValid(version)
                && !SemanticVersion.same(query.version().get(), version);
        return other
                ? failed("the package \"" + query.id() + "\" is not there in this version, only " + version + " ("
                        + jarred.name() + "); put the right one on the class path, or name its folder with -A"
                        + SchemaLocator.OPTION + "=…")
                : read;
    }

    private static Result<PackageSpec> failed(String message) {
        return Result.failed(List.of(Diagnostic.error("REF-PACKAGE", Origin.NONE, message)));
    }
}
