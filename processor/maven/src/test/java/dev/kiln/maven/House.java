package dev.kiln.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kiln's own sources once more, built into a Maven repository that nobody else sees. */
final class House {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", "golden", "test", "benchmarks");

    private final Path folder;

    /** Copies and builds it in {@code folder}. */
    House(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        copy(folder.resolve("kiln"));
        var built =
                maven(folder.resolve("kiln"), "-Dkiln.quick", "-pl", "processor/maven,runtime/core", "-am", "install");
        assertThat(built.code()).as(built.output()).isZero();
    }

    /** What Maven said. */
    record Ran(int code, String output) {}

    private static void copy(Path to) throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(from.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(ROOT.relativize(from).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Files.copy(from, to.resolve(ROOT.relativize(from).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Runs the real Maven in {@code project}. */
    Ran maven(Path project, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ROOT.resolve("mvnw").toString(),
                "-f",
                project.resolve("pom.xml").toString(),
                "-B",
                "-ntp",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-Dmaven.repo.local.tail=" + shared()));
        command.addAll(List.of(arguments));
        var log = Files.createTempFile(folder, "maven", ".log");
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_ARGS");
        return new Ran(builder.start().waitFor(), Files.readString(log));
    }

    /** Where the build that runs this keeps what it has downloaded. */
    private static String shared() {
        var own = System.getProperty("localRepository");
        return own == null
                ? Path.of(System.getProperty("user.home"), ".m2", "repository").toString()
                : own;
    }
}
