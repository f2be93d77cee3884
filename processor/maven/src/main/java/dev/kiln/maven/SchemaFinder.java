package dev.kiln.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds what the parameter {@code schema} names: a file, a folder of them, a URL, or a package on a class path. */
final class SchemaFinder {
    private static final int PATIENCE = 60_000;
    private static final Pattern URL_START = Pattern.compile("(?i)(?:https?|file):.+");
    private static final Pattern PACKAGE = Pattern.compile("[a-zA-Z][-a-zA-Z0-9_]*");
    private static final Pattern SCHEMA_FILE = Pattern.compile(".+\\.(?:json|yaml|yml)");

    private final Path base;
    private final List<Path> classPath;

    /**
     * A finder.
     *
     * @param base what relative paths start from
     * @param classPath jars and folders
     */
    SchemaFinder(Path base, List<Path> classPath) {
        this.base = base;
        this.classPath = List.copyOf(classPath);
    }

    /** All schemas that {@code name} stands for, sorted by name. */
    List<SchemaText> find(String name) throws IOException {
        if (URL_START.matcher(name).matches()) {
            return List.of(new SchemaText(name, download(URI.create(name).toURL())));
        }
        Path file = base.resolve(name);
        if (Files.isDirectory(file)) {
            return folder(file);
        }
        if (Files.isRegularFile(file)) {
            return List.of(new SchemaText(shown(file), Files.readAllBytes(file)));
        }
        if (PACKAGE.matcher(name).matches()) {
            Optional<SchemaText> found = onClassPath("META-INF/kiln/" + name + "/schema.json");
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        throw new IOException("There is no schema \"" + name + "\": no such file or folder in " + base
                + ", and no package of that name among the dependencies");
    }

    private String shown(Path file) {
        return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
    }

    private List<SchemaText> folder(Path folder) throws IOException {
        List<SchemaText> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (SCHEMA_FILE.matcher(file.getFileName().toString()).matches()) {
                    all.add(new SchemaText(shown(file), Files.readAllBytes(file)));
                }
            }
        }
        if (all.isEmpty()) {
            throw new IOException("There is no .json, .yaml or .yml file in " + folder);
        }
        return all;
    }

    private Optional<SchemaText> onClassPath(String resource) throws IOException {
        for (Path entry : classPath) {
            if (Files.isRegularFile(entry.resolve(resource))) {
                return Optional.of(new SchemaText(
                        entry.resolve(resource).toString(), Files.readAllBytes(entry.resolve(resource))));
            }
            if (Files.isRegularFile(entry)) {
                try (ZipFile jar = new ZipFile(entry.toFile())) {
                    var found = jar.getEntry(resource);
                    if (found != null) {
                        return Optional.of(new SchemaText(
                                entry + "!/" + resource,
                                jar.getInputStream(found).readAllBytes()));
                    }
                }
            }
        }
        @Nullable URL own = SchemaFinder.class.getResource("/" + resource);
        return own == null ? Optional.empty() : Optional.of(new SchemaText(own.toString(), download(own)));
    }

    private static byte[] download(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
