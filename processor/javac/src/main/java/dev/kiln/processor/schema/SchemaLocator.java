package dev.kiln.processor.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Finds schemas: in the folder of an option, beside or above the annotated source file, and on the class path or the
 * processor path.
 */
public final class SchemaLocator {
    /** The option that names a folder of schemas. */
    public static final String OPTION = "kiln.schemas";

    private final Filer filer;
    private final Optional<String> folder;
    private final SourceFiles sources;

    /** A locator for one compilation. */
    public SchemaLocator(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.folder = Optional.ofNullable(environment.getOptions().get(OPTION));
        this.sources = new SourceFiles(environment);
    }

    /** Something that can be read as a schema. */
    public interface Content {
        /** Its bytes. */
        InputStream open() throws IOException;
    }

    /**
     * What was found, under the name that diagnostics give it; or nothing, and where it was looked for.
     *
     * @param file where it is, unless in a jar
     */
    public record Located(String name, Optional<Path> file, Optional<Content> content, List<String> looked) {}

    /** Looks for {@code schema} as {@code element} names it. */
    public Located find(String schema, Element element) {
        List<String> looked = new ArrayList<>();
        for (Path candidate : candidates(schema, element, looked)) {
            if (Files.isRegularFile(candidate)) {
                return new Located(
                        candidate.toString(),
                        Optional.of(candidate),
                        Optional.of(() -> Files.newInputStream(candidate)),
                        looked);
            }
            looked.add(candidate.toString());
        }
        if (!schema.matches("[a-zA-Z][-a-zA-Z0-9_]*")) {
            return new Located(schema, Optional.empty(), Optional.empty(), looked);
        }
        Located jarred = ofPackage(schema);
        looked.addAll(jarred.looked());
        return new Located(jarred.name(), Optional.empty(), jarred.content(), looked);
    }

    /** Looks for the schema of a package on the class path and the processor path. */
    Located ofPackage(String name) {
        SchemaResource resource = new SchemaResource(name);
        Optional<Content> content =
                onClassPath(resource).or(() -> bySignpost(resource)).or(() -> onProcessorPath(resource.path()));
        return new Located(
                resource.path(),
                Optional.empty(),
                content,
                List.of(resource.path() + " on the class path", resource.path() + " on the processor path"));
    }

    /**
     * The folders that schemas are looked for in: the option's, then that of {@code element}'s source file and those
     * above it.
     */
    List<Path> folders(Element element) {
        List<Path> folders = new ArrayList<>();
        folder.map(Path::of).ifPresent(folders::add);
        Optional<Path> source = sources.of(element);
        for (Path at = source.map(Path::getParent).orElse(null); at != null; at = at.getParent()) {
            folders.add(at);
        }
        return folders;
    }

    private List<Path> candidates(String schema, Element element, List<String> looked) {
        List<Path> candidates = new ArrayList<>();
        try {
            folder.ifPresent(f -> candidates.add(Path.of(f).resolve(schema)));
            Optional<Path> source = sources.of(element);
            if (source.isEmpty()) {
                looked.add("(the compiler does not tell where the source file of " + element + " is)");
            }
            for (Path at = source.map(Path::getParent).orElse(null); at != null; at = at.getParent()) {
                candidates.add(at.resolve(schema));
            }
        } catch (InvalidPathException e) {
            looked.add(e.getMessage());
        }
        return candidates;
    }

    private Optional<Content> onClassPath(SchemaResource resource) {
        try {
            var file = filer.getResource(StandardLocation.CLASS_PATH, "", resource.path());
            file.openInputStream().close();
            return Optional.of(file::openInputStream);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private Optional<Content> bySignpost(SchemaResource resource) {
        try {
            String signpost = filer.getResource(
                            StandardLocation.CLASS_PATH, SchemaResource.SIGNPOSTS, resource.signpostName())
                    .toUri()
                    .toString();
            if (!signpost.endsWith(resource.signpost())) {
                return Optional.empty();
            }
            String root = signpost.substring(
                    0, signpost.length() - resource.signpost().length());
            URL schema = URI.create(root + resource.path()).toURL();
            open(schema).close();
            return Optional.of(() -> open(schema));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Content> onProcessorPath(String resource) {
        ClassLoader loader = SchemaLocator.class.getClassLoader();
        URL url = loader == null ? null : loader.getResource(resource);
        return url == null ? Optional.empty() : Optional.of(() -> open(url));
    }

    /** Opens the address without a cache, which would keep the jar open after the compilation. */
    private static InputStream open(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
