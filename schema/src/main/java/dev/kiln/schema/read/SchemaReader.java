package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.PackageSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.exc.JacksonIOException;

/** Reads a package schema, in JSON or YAML, in one pass. */
public final class SchemaReader {
    private SchemaReader() {}

    /**
     * The package that a document describes. What it means is not checked, only its shape: where that is wrong, the
     * rest is read and there are errors beside the value. There is no value where the text itself is broken.
     *
     * @param name the file's name: {@code .json}, {@code .yaml} and {@code .yml} decide about the syntax, and without
     *     them the first character does; places name it
     * @param bytes UTF-8, with or without a byte order mark; not closed
     */
    public static Result<PackageSpec> read(String name, InputStream bytes) {
        return read(name, bytes, PackageReader::read);
    }

    /**
     * What a document says of a package besides its schema, for {@link MetadataSpec#with}: the members of
     * {@code language.java} at its top, and those of a package that are no definitions.
     *
     * @param name as for {@link #read(String, InputStream)}
     * @param bytes likewise
     */
    public static Result<MetadataSpec> readOverride(String name, InputStream bytes) {
        return read(name, bytes, MetadataReader::override);
    }

    private static <T> Result<T> read(String name, InputStream bytes, Function<Cursor, Optional<T>> document) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            Source source = Source.open(bytes);
            if (source.isEmpty()) {
                return empty(name, diagnostics);
            }
            Events events =
                    isYaml(name, source.first()) ? new YamlEvents(source.reader()) : new JsonEvents(source.reader());
            return read(name, events, document, diagnostics);
        } catch (JacksonIOException e) {
            unreadable(name, Objects.requireNonNullElse(e.getCause(), e), diagnostics);
        } catch (UncheckedIOException e) {
            unreadable(name, Objects.requireNonNullElse(e.getCause(), e), diagnostics);
        } catch (IOException e) {
            unreadable(name, e, diagnostics);
        }
        return Result.failed(diagnostics.list());
    }

    private static <T> Result<T> read(
            String name, Events events, Function<Cursor, Optional<T>> document, Diagnostics diagnostics) {
        Cursor cursor = new Cursor(name, events, diagnostics);
        Optional<T> spec = Optional.empty();
        try {
            cursor.advance();
            if (cursor.atEnd()) {
                return empty(name, diagnostics);
            }
            spec = document.apply(cursor);
            cursor.advance();
            if (!cursor.atEnd()) {
                diagnostics.error("SYNTAX", cursor.here(), "the package ends before this; remove what follows");
            }
        } catch (SyntaxException e) {
            diagnostics.error(e.code(), cursor.at(e.line(), e.column()), message(e));
        }
        List<Diagnostic> said = diagnostics.list();
        return spec.map(read -> Result.of(read, said)).orElseGet(() -> Result.failed(said));
    }

    private static <T> Result<T> empty(String name, Diagnostics diagnostics) {
        diagnostics.error("EMPTY", Origin.ofFile(name), "the file is empty; a schema needs at least a \"name\"");
        return Result.failed(diagnostics.list());
    }

    static boolean isYaml(String name, char first) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return true;
        }
        return !lower.endsWith(".json") && first != '{';
    }

    private static void unreadable(String name, Throwable cause, Diagnostics diagnostics) {
        if (cause instanceof NotUtf8Exception e) {
            diagnostics.error(
                    "ENCODING",
                    new Origin(name, e.line(), e.column(), ""),
                    "from here the file is not UTF-8 text; save it in that encoding");
        } else {
            diagnostics.error("UNREADABLE", Origin.ofFile(name), "the file cannot be read: " + cause.getMessage());
        }
    }

    private static String message(SyntaxException e) {
        String message = e.getMessage();
        return message == null ? "" : message;
    }
}
