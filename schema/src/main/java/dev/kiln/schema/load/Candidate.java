package dev.kiln.schema.load;

import dev.kiln.schema.bind.PackageQuery;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.SemanticVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that may hold the schema of a package.
 *
 * @param version what its path or its text says
 */
record Candidate(Path file, Optional<String> version) {
    private static final Pattern SCHEMA = Pattern.compile("(.+)\\.(?:json|yaml|yml)");

    /** The files of a folder that are called like a package, sorted by path. */
    static List<Candidate> in(Path folder, String name) throws IOException {
        List<Candidate> found = new ArrayList<>();
        for (Path file : list(folder)) {
            stem(file).flatMap(stem -> of(file, stem, name)).ifPresent(found::add);
        }
        Path own = folder.resolve(name);
        inside(own, Optional.empty()).ifPresent(found::add);
        for (Path below : list(own)) {
            Optional<String> version =
                    Optional.of(below.getFileName().toString()).filter(SemanticVersion::isValid);
            version.flatMap(said -> inside(below, version)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Candidate> of(Path file, String stem, String name) {
        if (stem.equals(name)) {
            return Optional.of(new Candidate(file, Optional.empty()));
        }
        return Optional.of(stem)
                .filter(text -> text.startsWith(name + "-"))
                .map(text -> text.substring(name.length() + 1))
                .filter(SemanticVersion::isValid)
                .map(version -> new Candidate(file, Optional.of(version)));
    }

    private static Optional<Candidate> inside(Path folder, Optional<String> version) {
        return Stream.of("schema.json", "schema.yaml", "schema.yml")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(file -> new Candidate(file, version))
                .findFirst();
    }

    private static Optional<String> stem(Path file) {
        Matcher matcher = SCHEMA.matcher(file.getFileName().toString());
        return matcher.matches() && Files.isRegularFile(file) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Whether it is the version that is asked for, as far as that is known: a schema may leave its version open. */
    boolean fits(PackageQuery query) {
        return query.version()
                .filter(wanted -> version.isEmpty() || SemanticVersion.same(wanted, version.get()))
                .isPresent();
    }

    Candidate at(Optional<String> said) {
        return new Candidate(file, said.filter(SemanticVersion::isValid));
    }

    /** The schema in it, which must be of the package. */
    Result<PackageSpec> read(String name) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Result<PackageSpec> read = SchemaReader.read(file.toString(), bytes);
            Optional<String> inside = read.value().map(spec -> spec.metadata().name());
            return inside.filter(own -> !own.equals(name)).isPresent()
                    ? failed("this is the schema of the package \"" + inside.get() + "\", not of \"" + name
                            + "\"; rename the file")
                    : read;
        } catch (IOException e) {
            return failed("the file cannot be read: " + e);
        }
    }

    private Result<PackageSpec> failed(String message) {
        return Result.failed(List.of(Diagnostic.error("REF-PACKAGE", Origin.ofFile(file.toString()), message)));
    }
}
