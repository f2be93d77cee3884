package dev.kiln.project;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A program with what makes its JVM start sooner: an archive of the classes that it loads. The first preview or update
 * leaves it beside the record of the build; whatever changes in the class path or in Java makes another one. A JVM
 * archives classes out of jars alone, so folders of the class path are put into one.
 *
 * @param program the one to start
 * @param archive where the archive is or will be; empty where none can be kept
 */
public record QuickStart(Program program, Optional<Path> archive) {
    /** Other commands load too little of a program to learn from them. */
    private static final Set<String> TELLING = Set.of("preview", "up");

    /** A JVM that cannot use an archive says so, and starts without: nobody needs to hear of it. */
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=warning,cds*=off:stderr");

    /** @param folder where to keep what is made */
    static QuickStart of(Program program, Path folder) {
        var java = System.getProperty("java.vm.version") + ' ' + System.getProperty("java.home");
        try {
            var key = Fingerprint.ofContents(program.classPath(), java);
            var jar = folder.resolve(key + ".jar");
            var archive = folder.resolve(key + ".jsa");
            if (!Files.exists(jar)) {
                forgetOthers(folder);
                pack(program.classPath(), jar);
            }
            var quick = new Program(program.directory(), program.mainClass(), inJars(program.classPath(), jar));
            return new QuickStart(quick, Optional.of(archive));
        } catch (IOException | UncheckedIOException e) {
            // As without: only slower.
            return new QuickStart(program, Optional.empty());
        }
    }

    /** Options for the JVM that is to do what {@code arguments} say. */
    public List<String> options(List<String> arguments) {
        if (archive.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<>(QUIET);
        if (Files.exists(archive.get())) {
            options.add("-XX:SharedArchiveFile=" + archive.get());
        } else if (!arguments.isEmpty() && TELLING.contains(arguments.get(0))) {
            options.add("-XX:ArchiveClassesAtExit=" + archive.get());
        }
        return List.copyOf(options);
    }

    private static List<Path> inJars(List<Path> classPath, Path jar) {
        var result = new ArrayList<Path>();
        result.add(jar);
        classPath.stream().filter(entry -> !Files.isDirectory(entry)).forEach(result::add);
        return result;
    }

    private static void forgetOthers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(QuickStart::isOurs).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar") || name.endsWith(".jsa");
    }

    private static void pack(List<Path> classPath, Path jar) throws IOException {
        var contents = new TreeMap<String, Path>();
        for (var folder : classPath.stream().filter(Files::isDirectory).toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> contents.putIfAbsent(
                                folder.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        var beside = Files.createTempFile(jar.getParent(), "program", ".new");
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.setLevel(0);
            for (var content : contents.entrySet()) {
                out.putNextEntry(new ZipEntry(content.getKey()));
                Files.copy(content.getValue(), out);
            }
        }
        Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
