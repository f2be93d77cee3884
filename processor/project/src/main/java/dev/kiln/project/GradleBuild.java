package dev.kiln.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gradle: one run compiles, and prints class path and main class by a task that an init script adds. Everything is
 * compiled, since what has changed may be a schema or Kiln itself, of which Gradle knows nothing.
 */
record GradleBuild(Executable executable) implements BuildTool {
    private static final String MARK = "kiln:";
    private static final String SCRIPT = """
            allprojects { project ->
              project.tasks.withType(JavaCompile).configureEach { it.outputs.upToDateWhen { false } }
              project.tasks.register('kilnProgram') { task ->
                task.dependsOn 'classes'
                def sets = project.extensions.findByName('sourceSets')
                def application = project.extensions.findByName('application')
                def path = sets?.findByName('main')?.runtimeClasspath
                def own = sets?.findByName('main')?.output?.classesDirs
                if (path != null) { task.inputs.files(path) }
                task.doLast {
                  path?.files?.each { println "kiln:path=$it" }
                  own?.files?.each { println "kiln:classes=$it" }
                  def main = application?.mainClass?.getOrNull()
                  if (main != null) { println "kiln:main=$main" }
                }
              }
            }
            """;

    @Override
    public String name() {
        return executable.name();
    }

    @Override
    public Optional<Path> recordFolder(Path directory) {
        return Optional.of(directory.resolve("build").resolve("kiln"));
    }

    @Override
    public Program build(Path directory) throws ProjectException {
        var lines = runGradle(directory);
        var mainClass = values(lines, "main").findFirst();
        var classes = values(lines, "classes")
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        return new Program(
                directory,
                mainClass.isPresent()
                        ? mainClass.get()
                        : MainClasses.theOneIn(classes, "set application { mainClass } in the Gradle build"),
                values(lines, "path").map(Path::of).filter(Files::exists).toList());
    }

    private List<String> runGradle(Path directory) throws ProjectException {
        var command = List.of(
                executable.path().toString(),
                "--quiet",
                "--console=plain",
                "--init-script",
                initScript(directory).toString(),
                "--project-dir",
                directory.toString(),
                "kilnProgram");
        var run = BuildProcess.run(directory, command);
        if (run.failed()) {
            throw new ProjectException("The build of " + directory + " failed (" + name() + "):\n"
                    + String.join("\n", GradleOutput.errorsIn(run.lines())));
        }
        return run.lines();
    }

    private static Path initScript(Path directory) throws ProjectException {
        var folder = directory.resolve("build").resolve("kiln");
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("init.gradle"), SCRIPT);
        } catch (IOException e) {
            throw new ProjectException("Cannot write to " + folder + ": " + e, e);
        }
    }

    private static Stream<String> values(List<String> lines, String key) {
        var prefix = MARK + key + "=";
        return lines.stream().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()));
    }
}
