package dev.kiln.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maven: one run compiles, and writes the class path down. */
record MavenBuild(Executable executable) implements BuildTool {
    private static final String CLASS_PATH_GOAL =
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";

    @Override
    public String name() {
        return executable.name();
    }

    @Override
    public Optional<Path> recordFolder(Path directory) {
        return Optional.of(directory.resolve("target").resolve("kiln"));
    }

    @Override
    public Program build(Path directory) throws ProjectException {
        var pom = MavenPom.read(directory.resolve("pom.xml"));
        var listing = directory.resolve("target").resolve("kiln").resolve("classpath");
        forgetCompilation(directory);
        runMaven(directory, listing);
        var classes = directory.resolve("target").resolve("classes");
        var mainClass = pom.mainClass().isPresent()
                ? pom.mainClass().get()
                : MainClasses.theOneIn(classes, "set the property exec.mainClass in " + directory.resolve("pom.xml"));
        return new Program(directory, mainClass, classPath(classes, listing));
    }

    /**
     * Makes the compiler plugin compile everything: it looks at Java files alone, and what has changed may be a schema or
     * Kiln itself, of which classes are made.
     */
    private static void forgetCompilation(Path directory) throws ProjectException {
        var inputs =
                directory.resolve("target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst");
        try {
            Files.deleteIfExists(inputs);
        } catch (IOException e) {
            throw new ProjectException("Cannot delete " + inputs + ": " + e, e);
        }
    }

    private void runMaven(Path directory, Path listing) throws ProjectException {
        // kiln.quick leaves out lint and format where the program is one of Kiln's own examples; others ignore it.
        var command = List.of(
                executable.path().toString(),
                "--quiet",
                "--batch-mode",
                "-Dstyle.color=never",
                "-Dkiln.quick",
                "process-classes",
                CLASS_PATH_GOAL,
                "-Dmdep.outputFile=" + listing,
                "-DincludeScope=runtime");
        var run = BuildProcess.run(directory, command);
        if (run.failed()) {
            throw new ProjectException("The build of " + directory + " failed (" + name() + "):\n"
                    + String.join("\n", MavenOutput.errorsIn(run.lines())));
        }
    }

    private static List<Path> classPath(Path classes, Path listing) throws ProjectException {
        var classPath = new ArrayList<>(List.of(classes));
        try {
            for (var entry : Files.readString(listing).strip().split(File.pathSeparator)) {
                if (!entry.isEmpty()) {
                    classPath.add(Path.of(entry));
                }
            }
        } catch (IOException e) {
            throw new ProjectException("The build wrote no class path to " + listing + ": " + e, e);
        }
        return classPath;
    }
}
