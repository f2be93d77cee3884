package dev.kiln.codegen;

import dev.kiln.codegen.folder.OutputFolder;
import dev.kiln.runtime.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Compilers that see the runtime, what it needs, and nothing else. */
public final class Compilers {
    private static final String CLASS_PATH = Stream.of(
                    Output.class, tools.jackson.core.JsonParser.class, org.jspecify.annotations.Nullable.class)
            .map(type -> location(type).toString())
            .collect(Collectors.joining(System.getProperty("path.separator")));

    private Compilers() {}

    /** What javac of this JDK has to say with all warnings on. */
    public static String javac(List<GeneratedSource> sources, Path classes) {
        return javac(sources, classes, CLASS_PATH, 17);
    }

    /** The same for a program that uses the goldens, in a later Java. */
    static String javacOfUser(List<GeneratedSource> sources, Path classes, int release) {
        return javac(sources, classes, System.getProperty("java.class.path"), release);
    }

    private static String javac(List<GeneratedSource> sources, Path classes, String classPath, int release) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xlint:all",
                    "-Werror",
                    "--release",
                    Integer.toString(release),
                    "-classpath",
                    classPath,
                    "-d",
                    classes.toString());
            compiler.getTask(new StringWriter(), files, said, options, null, inMemory(sources))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.getDiagnostics().stream().limit(10).map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The errors of the Eclipse compiler. */
    static String ecj(List<GeneratedSource> sources, Path folder) throws IOException {
        Path written = Files.createDirectories(folder.resolve("sources"));
        new OutputFolder(written, "compiled").write(new GeneratedSources(sources).files());
        StringWriter out = new StringWriter();
        String[] arguments = {
            "--release", "17", "-proc:none", "-nowarn", "-classpath", CLASS_PATH, "-d", "none", written.toString()
        };
        BatchCompiler.compile(arguments, new PrintWriter(out), new PrintWriter(out), null);
        return out.toString();
    }

    /** What the Javadoc tool complains of. */
    static String javadoc(List<GeneratedSource> sources, Path folder) throws IOException {
        Path written = Files.createDirectories(folder.resolve("sources"));
        new OutputFolder(written, "compiled").write(new GeneratedSources(sources).files());
        StringWriter out = new StringWriter();
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "-Xdoclint:all,-missing",
                                "-Werror",
                                "-quiet",
                                "-classpath",
                                CLASS_PATH,
                                "-d",
                                folder.resolve("javadoc").toString()),
                        sources.stream()
                                .map(source -> written.resolve(source.path()).toString()))
                .toList();
        int exitCode = java.util.spi.ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
        return exitCode == 0 ? "" : out.toString();
    }

    /** The texts as a compiler takes them. */
    public static List<JavaFileObject> inMemory(List<GeneratedSource> sources) {
        return sources.stream().map(Compilers::inMemory).toList();
    }

    private static JavaFileObject inMemory(GeneratedSource source) {
        String text = source.text();
        return new SimpleJavaFileObject(URI.create("memory:///" + source.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
