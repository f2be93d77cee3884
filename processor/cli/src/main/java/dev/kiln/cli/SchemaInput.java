package dev.kiln.cli;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.MetadataSpec;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A schema as a command line names it: a file, a URL, or {@code -} for standard input. */
final class SchemaInput {
    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_URL = Pattern.compile("file:.+", Pattern.CASE_INSENSITIVE);
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final String name;
    private final PackageLoader packages;

    SchemaInput(Console console, String name, PackageLoader packages) {
        this.console = console;
        this.name = name;
        this.packages = packages;
    }

    /** The bound package, or all that is wrong with it. */
    Result<BoundPackage> bind() {
        return bind(metadata -> metadata);
    }

    /** The same, of a package that says {@code other} of itself than its schema does. */
    Result<BoundPackage> bind(UnaryOperator<MetadataSpec> other) {
        try (var in = new BufferedInputStream(open())) {
            in.mark(1);
            if (in.read() < 0) {
                return failed("EMPTY", "there is nothing in it; a schema is a JSON or YAML object");
            }
            in.reset();
            return bind(in, other);
        } catch (UnreadableException e) {
            return failed(e.code, e.getMessage());
        } catch (IOException e) {
            return failed("UNREADABLE", "it cannot be read: " + e.getMessage());
        }
    }

    private Result<BoundPackage> bind(InputStream in, UnaryOperator<MetadataSpec> other) {
        var read = SchemaReader.read(name.equals(STANDARD_INPUT) ? "<stdin>" : name, in);
        if (read.value().isEmpty()) {
            return Result.failed(read.diagnostics());
        }
        var bound = Binder.bind(read.get().withMetadata(other.apply(read.get().metadata())), packages);
        var all = new ArrayList<>(read.diagnostics());
        all.addAll(bound.diagnostics());
        return new Result<>(bound.value(), all);
    }

    private InputStream open() throws IOException, UnreadableException {
        if (name.equals(STANDARD_INPUT)) {
            return console.in();
        }
        if (WEB.matcher(name).matches()) {
            return WebSchema.open(name);
        }
        return openFile(FILE_URL.matcher(name).matches() ? pathOf(name) : console.resolve(name));
    }

    private static Path pathOf(String url) throws UnreadableException {
        try {
            return Path.of(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("UNREADABLE", "this URL names no file: " + e.getMessage());
        }
    }

    private static InputStream openFile(Path file) throws IOException, UnreadableException {
        if (Files.isDirectory(file)) {
            throw new UnreadableException("DIRECTORY", "this is a folder; name the schema file in it");
        }
        if (!Files.exists(file)) {
            throw new UnreadableException(
                    "MISSING", "there is no such file; a schema is a .json or .yaml file, an http(s) URL, or -");
        }
        try {
            return Files.newInputStream(file);
        } catch (AccessDeniedException e) {
            throw new UnreadableException("UNREADABLE", "you may not read it; change its permissions");
        }
    }

    private Result<BoundPackage> failed(String code, String message) {
        return Result.failed(List.of(Diagnostic.error("FILE-" + code, Origin.ofFile(name), message)));
    }

    /** There is no schema to be had there. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        private final String code;

        UnreadableException(String code, String message) {
            super(message);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
