package dev.kiln.codegen.folder;

import java.util.function.Supplier;

/**
 * A file to be.
 *
 * @param path below the folder, with {@code /}
 * @param content makes its text; every time the same, from any thread
 */
public record OutputFile(String path, Supplier<String> content) {}
