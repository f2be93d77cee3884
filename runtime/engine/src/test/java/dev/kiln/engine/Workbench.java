package dev.kiln.engine;

import dev.kiln.engine.command.CommandRunner;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.monitor.Launch;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with a program, and a way to start it as its user would. */
final class Workbench {
    final Path folder;
    final FakeProvider fake = new FakeProvider();
    final Map<String, String> environment = new TreeMap<>();
    String typed = "";
    boolean terminal;

    Workbench(Path folder) {
        this.folder = folder;
    }

    /** What the user sees. */
    record Result(int exitCode, String out, String err) {
        String all() {
            return out + err;
        }
    }

    Result run(FakeProgram.Body body, String... arguments) {
        return run(new FakeProgram(body), arguments);
    }

    Result run(ProgramRunner program, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Launch launch = new Launch(
                List.of(arguments),
                environment,
                folder,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        int exitCode = new CommandRunner(fake).run(launch, program);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Result up(FakeProgram.Body body) {
        return run(body, "up", "--yes", "--skip-preview");
    }

    /** One update without a preview before it. */
    Result upWhole(Kiln.Body body) {
        return run(Kiln.program(body), "up", "--yes", "--skip-preview");
    }

    Result command(String... arguments) {
        return run(
                program -> {
                    throw new AssertionError("the program is not to be run");
                },
                arguments);
    }

    Path state() {
        return folder.resolve(".kiln/dev.json");
    }

    Path journal() {
        return folder.resolve(".kiln/dev.journal");
    }

    String stateText() throws IOException {
        return Files.readString(state());
    }

    /** All that is in the folder, in one text. */
    String everyByte() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
