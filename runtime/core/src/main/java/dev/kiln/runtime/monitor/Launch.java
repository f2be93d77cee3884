package dev.kiln.runtime.monitor;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program was started.
 *
 * @param directory the program's folder
 * @param terminal whether a person reads {@code out} and can answer
 */
public record Launch(
        List<String> arguments,
        Map<String, String> environment,
        Path directory,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal) {}
