package dev.kiln.example.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about a run but the command itself. */
record ShellCall(
        Optional<String> dir,
        Map<String, String> environment,
        Optional<List<String>> interpreter,
        Optional<String> stdin,
        Logging logging,
        List<String> assetPaths,
        List<String> archivePaths) {
    /** What a resource asks for. */
    static ShellCall of(CommandInputs inputs) {
        return new ShellCall(
                inputs.dir(),
                inputs.environment().orElse(Map.of()),
                inputs.interpreter(),
                inputs.stdin(),
                inputs.logging().orElse(Logging.StdoutAndStderr),
                inputs.assetPaths().orElse(List.of()),
                inputs.archivePaths().orElse(List.of()));
    }

    /** What a call of the function asks for. */
    static ShellCall of(RunInputs inputs) {
        return new ShellCall(
                inputs.dir(),
                inputs.environment().orElse(Map.of()),
                inputs.interpreter(),
                inputs.stdin(),
                inputs.logging().orElse(Logging.StdoutAndStderr),
                inputs.assetPaths().orElse(List.of()),
                inputs.archivePaths().orElse(List.of()));
    }
}
