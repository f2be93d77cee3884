package dev.kiln.schema.load;

import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bind.PackageQuery;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.SemanticVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds schemas in folders: {@code NAME-VERSION.json}, {@code NAME.json}, {@code NAME/schema.json} and
 * {@code NAME/VERSION/schema.json}, each also as {@code .yaml} and {@code .yml}. Of several versions it takes the one that
 * is asked for; where none is asked for, the newest.
 */
public final class SchemaFolders implements PackageLoader {
    private final List<Path> folders;
    private final String advice;

    /**
     * A loader.
     *
     * @param folders in this order: the first that has the very version wins
     * @param advice what to do where a package is not found, such as {@code name its folder with --schema-path}
     */
    public SchemaFolders(List<Path> folders, String advice) {
        this.folders = List.copyOf(folders);
        this.advice = advice;
    }

    @Override
    public Result<PackageSpec> load(PackageQuery query) {
        List<Candidate> candidates = new ArrayList<>();
        try {
            for (Path folder : folders) {
                candidates.addAll(Candidate.in(folder, query.name()));
            }
        } catch (IOException e) {
            return failed("a folder of schemas cannot be read: " + e);
        }
        for (Candidate candidate : candidates) {
            if (candidate.fits(query) && candidate.version().isPresent()) {
                return candidate.read(query.name());
            }
        }
        return byContent(query, candidates);
    }

    /** A schema whose path says no version may say one inside. */
    private Result<PackageSpec> byContent(PackageQuery query, List<Candidate> candidates) {
        List<Candidate> known = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.version().isPresent()) {
                known.add(candidate);
                continue;
            }
            Result<PackageSpec> read = candidate.read(query.name());
            Candidate told =
                    candidate.at(read.value().flatMap(spec -> spec.metadata().version()));
            if (told.fits(query)) {
                return read;
            }
            known.add(told);
        }
        if (query.anyVersion() && !known.isEmpty()) {
            return newest(known).read(query.name());
        }
        return known.isEmpty() ? absent(query) : otherVersions(query, known);
    }

    private static Candidate newest(List<Candidate> candidates) {
        return candidates.stream()
                .max(Comparator.comparing(candidate -> candidate.version().orElse("0"), SemanticVersion.ORDER))
                .orElseThrow();
    }

    private Result<PackageSpec> absent(PackageQuery query) {
        if (folders.isEmpty()) {
            return failed("there is no schema of the package \"" + query.id() + "\" at hand; " + advice);
        }
        String version = query.version().orElse("VERSION");
        return failed("there is no schema of the package \"" + query.id() + "\" in " + places() + ", where it would be "
                + query.name() + "-" + version + ".json, " + query.name() + ".json, " + query.name()
                + "/schema.json or " + query.name() + "/" + version + "/schema.json (or .yaml); " + advice);
    }

    private Result<PackageSpec> otherVersions(PackageQuery query, List<Candidate> known) {
        String found = known.stream()
                .map(each -> each.version().orElse("?") + " (" + each.file() + ")")
                .collect(Collectors.joining(", "));
        return failed("the package \"" + query.id() + "\" is not there in this version, only " + found + "; " + advice);
    }

    private String places() {
        return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static Result<PackageSpec> failed(String message) {
        return Result.failed(List.of(Diagnostic.error("REF-PACKAGE", Origin.NONE, message)));
    }
}
