package dev.kiln.project;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes files and classes for tests. */
final class Sources {
    /** A program that ends with the number of its arguments as its exit code. */
    static final String COUNTS =
            "package app; public class App { public static void main(String[] a) { System.exit(a.length); } }";

    private Sources() {}

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Path script(Path file, String text) {
        write(file, "#!/bin/sh\nset -eu\n" + text);
        if (!file.toFile().setExecutable(true)) {
            throw new AssertionError("cannot make " + file + " executable");
        }
        return file;
    }

    /** Compiles {@code sources}, each named by the class in it. */
    static void compile(Path folder, String... sources) throws IOException {
        Files.createDirectories(folder);
        var messages = new StringWriter();
        var units = java.util.Arrays.stream(sources).map(Sources::unit).toList();
        var done = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, List.of("-proc:none", "-d", folder.toString()), null, units)
                .call();
        if (!done) {
            throw new AssertionError(messages);
        }
    }

    private static JavaFileObject unit(String source) {
        var name = source.replaceFirst("(?s).*?class (\\w+).*", "$1");
        return new SimpleJavaFileObject(URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
