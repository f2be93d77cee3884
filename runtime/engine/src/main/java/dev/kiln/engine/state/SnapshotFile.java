package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.PrivateFiles;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The file {@code <stack>.json}: the ecosystem's deployment format, and {@code .bak}, the one before it. */
final class SnapshotFile {
    private final Path file;
    private final Path backup;

    SnapshotFile(Path file, Path backup) {
        this.file = file;
        this.backup = backup;
    }

    /** What the file holds; {@link Snapshot#NONE} where there is neither a file nor one before it. */
    Snapshot read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            if (Files.exists(backup)) {
                throw unreadable("it is missing");
            }
            return Snapshot.NONE;
        } catch (IOException e) {
            throw unreadable(e.toString());
        }
        try {
            Snapshot snapshot = new DeploymentJson(this::unreadable).snapshot(PropertyJson.parse(text));
            List<String> wrong = Invariants.violations(snapshot.resources());
            if (!wrong.isEmpty()) {
                throw unreadable(String.join("; ", wrong));
            }
            return snapshot;
        } catch (PropertyJsonException e) {
            throw unreadable("it is no JSON: " + e.getMessage());
        }
    }

    private Problem unreadable(String why) {
        String advice = Files.exists(backup)
                ? "The state before the last run is in " + backup + ": look at both, and copy it to "
                        + file.getFileName() + " to go on from there"
                : "Put back a copy of it";
        return new Problem("the state file " + file + " cannot be used: " + why + ". Nothing was changed. " + advice);
    }

    /** Writes it whole: the file is either the one before or this one, also after a crash. Returns its size in bytes. */
    long write(Snapshot snapshot) {
        List<String> wrong = Invariants.violations(snapshot.resources());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("a state that contradicts itself was about to be written: " + wrong);
        }
        byte[] bytes = PropertyJson.printPretty(DeploymentJson.kept(snapshot)).getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file)) {
                PrivateFiles.write(backup, Files.readAllBytes(file));
            }
            PrivateFiles.write(file, bytes);
            return bytes.length;
        } catch (IOException e) {
            throw new Problem(
                    "the state file " + file + " cannot be written: " + e
                            + ". What was done is in the journal beside it, and the next run goes on from there",
                    e);
        }
    }
}
