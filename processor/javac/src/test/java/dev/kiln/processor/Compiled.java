package dev.kiln.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** What became of some sources under both processors. */
record Compiled(Compilation compilation) {
    static final String PACKAGE_INFO = """
            @ProviderPackage(name = "acme", version = "1.0.0")
            package acme;
            import dev.kiln.annotations.ProviderPackage;
            """;

    static final String HANDLER = """
            package acme;
            import dev.kiln.runtime.handler.*;
            final class SaltedHandler implements ResourceHandler<SaltedInputs, SaltedState> {
                @Override
                public SaltedState create(CreateRequest<SaltedInputs> request) {
                    return SaltedState.of(request.inputs()).hash("#" + request.inputs().password()).id("salted");
                }
            }
            """;

    static final String SALTED = """
            package acme;
            import dev.kiln.annotations.*;
            import java.util.*;
            /** Salts and hashes a text. */
            @Resource(value = "acme:index:Salted", handler = SaltedHandler.class)
            interface SaltedSpec {
                /** The text to salt. */
                @Input @Secret String password();
                /** Length of the salt. */
                @Input Optional<Integer> saltLength();
                /** The salted, hashed password. */
                @Secret String hash();
            }
            """;

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:@Resource.*\\) |@ProviderFunction.*\\) )?(?:(?:public|final|abstract|sealed) )*(?:class|interface|enum|record|@interface) (\\w+)");

    /** Compiles sources, each of which begins with its package. */
    static Compiled of(List<String> options, String... sources) {
        return of(
                Compiler.javac()
                        .withProcessors(new SourceProcessor(), new ProviderProcessor())
                        .withOptions(options),
                sources);
    }

    static Compiled of(Compiler compiler, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(JavaFileObjects.forSourceString(name(source), source));
        }
        return new Compiled(compiler.compile(files));
    }

    static Compiled of(String... sources) {
        return of(List.of("-Xlint:all,-processing", "-Werror"), sources);
    }

    private static String name(String source) {
        var pack = PACKAGE.matcher(source);
        var type = TYPE.matcher(source);
        String prefix = pack.find() ? pack.group(1) + "." : "";
        return prefix + (type.find() ? type.group(1) : "package-info");
    }

    /** {@code File.java:line: message} of each error, in their order. */
    List<String> errors() {
        return compilation.errors().stream()
                .map(e -> place(e) + e.getMessage(Locale.ROOT))
                .toList();
    }

    private static String place(Diagnostic<? extends JavaFileObject> error) {
        if (error.getSource() == null) {
            return "";
        }
        String file = error.getSource().getName();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + error.getLineNumber() + ": ";
    }

    /** The text of a generated class. */
    Optional<String> source(String name) {
        return compilation.generatedSourceFile(name).map(Compiled::text);
    }

    /** The text of a generated resource. */
    Optional<String> resource(String path) {
        return compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path).map(Compiled::text);
    }

    /** The names of the generated classes. */
    Set<String> generated() {
        return texts().keySet();
    }

    /** The texts of the generated classes. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        compilation.generatedSourceFiles().forEach(f -> {
            String path = f.getName().replaceFirst("^/?SOURCE_OUTPUT/", "").replaceFirst("\\.java$", "");
            texts.put(path.replace('/', '.'), text(f));
        });
        return texts;
    }

    static String text(JavaFileObject file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static byte[] bytes(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
