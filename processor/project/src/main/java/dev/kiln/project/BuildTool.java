package dev.kiln.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something that makes a program out of a folder. */
sealed interface BuildTool permits MavenBuild, GradleBuild, JarProgram {
    /** What a user calls it by. */
    String name();

    /** Where the record of the last build belongs; empty where nothing is built. */
    Optional<Path> recordFolder(Path directory);

    /** Builds, and says what was built. */
    Program build(Path directory) throws ProjectException;

    /** The one that fits what lies at {@code path}. */
    static BuildTool of(Path path) throws ProjectException {
        if (Files.isRegularFile(path)) {
            return JarProgram.of(path);
        }
        if (Files.exists(path.resolve("pom.xml"))) {
            return new MavenBuild(Executable.nearest(path, "mvnw", "mvn"));
        }
        if (Files.exists(path.resolve("build.gradle")) || Files.exists(path.resolve("build.gradle.kts"))) {
            return new GradleBuild(Executable.nearest(path, "gradlew", "gradle"));
        }
        var jars = jarsIn(path);
        if (jars.size() == 1) {
            return JarProgram.of(jars.get(0));
        }
        throw new ProjectException("There is no program in " + path + ": expected a pom.xml, a build.gradle or"
                + " build.gradle.kts, or one .jar"
                + (jars.isEmpty() ? "." : ", and found " + jars.size() + " jars. Name one of them."));
    }

    private static List<Path> jarsIn(Path folder) throws ProjectException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProjectException("Cannot read " + folder + ": " + e, e);
        }
    }
}
