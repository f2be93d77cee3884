package dev.kiln.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that is built and can be started.
 *
 * @param directory where it runs
 * @param mainClass binary name of the class whose {@code main} is called
 * @param classPath what it needs at run time, in order
 */
public record Program(Path directory, String mainClass, List<Path> classPath) {
    /** A program is short: the second compiler and a parallel collector would cost more than they give back. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    /** Keeps a copy of the class path. */
    public Program {
        classPath = List.copyOf(classPath);
    }

    /**
     * The command that starts it with {@code arguments}, on the Java that runs this.
     *
     * @param jvmOptions go after ours, so they win
     */
    public List<String> command(List<String> jvmOptions, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /**
     * Runs it as a child on our own standard streams, and returns its exit code. When this process is told to end, the
     * child is told too, and waited for.
     */
    public int run(List<String> jvmOptions, List<String> arguments) throws ProjectException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command(jvmOptions, arguments))
                    .directory(directory.toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new ProjectException("Cannot start the program in " + directory + ": " + e.getMessage(), e);
        }
        try (var together = EndTogether.with(process)) {
            return together.await();
        }
    }
}
