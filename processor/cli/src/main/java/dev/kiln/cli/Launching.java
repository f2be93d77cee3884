package dev.kiln.cli;

import dev.kiln.project.Program;
import dev.kiln.project.Progress;
import dev.kiln.project.Project;
import dev.kiln.project.ProjectException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Builds a user's program where that is due, and starts it. */
final class Launching {
    /** Names a file: instead of being run as a child, the command to run goes there, and our caller becomes it. */
    static final String COMMAND_FILE = "KILN_COMMAND_FILE";

    /** Changes with Kiln itself. */
    static final String STAMP = "KILN_STAMP";

    /** More options for the program's JVM, separated by blanks. */
    static final String JAVA_OPTIONS = "KILN_JAVA_OPTS";

    private final Console console;

    Launching(Console console) {
        this.console = console;
    }

    int launch(String place, List<String> arguments) throws InterruptedException {
        try {
            var stamp = console.environment().getOrDefault(STAMP, "");
            var project = Project.at(console.resolve(place), stamp);
            var quick = project.quickStart(project.prepare(new Announcement()));
            var program = quick.program();
            var options = new ArrayList<>(quick.options(arguments));
            options.addAll(jvmOptions());
            var caller = console.environment().getOrDefault(COMMAND_FILE, "");
            if (caller.isEmpty()) {
                return program.run(options, arguments);
            }
            Files.writeString(Path.of(caller), shellCommand(program, options, arguments));
            return ExitCodes.OK;
        } catch (ProjectException e) {
            throw new FailedException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new FailedException("Cannot hand the command over: " + e, e);
        }
    }

    private List<String> jvmOptions() {
        return Arrays.stream(
                        console.environment().getOrDefault(JAVA_OPTIONS, "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static String shellCommand(Program program, List<String> options, List<String> arguments) {
        var command = program.command(options, arguments);
        return "cd " + quote(program.directory().toString()) + " && exec "
                + command.stream().map(Launching::quote).collect(Collectors.joining(" ")) + "\n";
    }

    private static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Tells the user, on standard error, why nothing else happens. */
    private final class Announcement implements Progress {
        @Override
        public void building(Path directory, String tool) {
            console.err().println("Building " + directory + " with " + tool + " ...");
        }

        @Override
        public void built(Duration time) {
            console.err().println(String.format(Locale.ROOT, "Built in %.1f s.", time.toMillis() / 1000.0));
        }
    }
}
