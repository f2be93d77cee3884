package dev.kiln.schema.write;

import dev.kiln.schema.spec.PackageSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a package schema as JSON. */
public final class SchemaWriter {
    private SchemaWriter() {}

    /**
     * Writes a package as JSON in UTF-8, keys sorted, so that equal packages give equal bytes. What is read from them is
     * equal to {@code spec} but for its places.
     *
     * @param bytes flushed and not closed
     * @throws IOException if {@code bytes} does
     */
    public static void write(PackageSpec spec, OutputStream bytes) throws IOException {
        Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        new JsonText(writer).write(PackageWriter.write(spec), 0);
        writer.append('\n').flush();
    }
}
