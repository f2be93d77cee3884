package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which stack the commands take that name none.
 *
 * @param file holds its name, in a project's {@code .kiln} folder
 */
record SelectedStack(Path file) {
    static SelectedStack in(Path stateFolder) {
        return new SelectedStack(stateFolder.resolve("selected"));
    }

    /** The one that was selected; empty where none was. */
    Optional<String> name() {
        try {
            String name = Files.readString(file).strip();
            if (!OptionParser.isStack(name)) {
                throw new Problem(file + " names no stack: `stack select NAME` writes it anew");
            }
            return Optional.of(name);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Problem("the selected stack cannot be read from " + file + ": " + e, e);
        }
    }

    void select(String name) {
        try {
            Files.write(file, (name + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Problem("the selected stack cannot be written to " + file + ": " + e, e);
        }
    }

    /** Selects none, where it was this one. */
    void forget(String name) {
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(name)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Problem("the selected stack cannot be removed from " + file + ": " + e, e);
        }
    }
}
