package dev.kiln.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every command by its name. Only what a command line names is made: a model of all of them costs time. */
final class Commands {
    private static final Map<String, Function<Console, Object>> COMMANDS = commands();

    private Commands() {}

    private static Map<String, Function<Console, Object>> commands() {
        var commands = new LinkedHashMap<String, Function<Console, Object>>();
        commands.put("generate", GenerateCommand::new);
        commands.put("gen-sdk", GenSdkCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("preview", PreviewCommand::new);
        commands.put("up", UpCommand::new);
        commands.put("destroy", DestroyCommand::new);
        commands.put("refresh", RefreshCommand::new);
        commands.put("outputs", OutputsCommand::new);
        commands.put("config", ConfigCommand::new);
        commands.put("stack", StackCommand::new);
        commands.put("completion", CompletionCommand::new);
        for (var absent : List.of("get-schema", "new", "host", "plugin")) {
            commands.put(absent, AbsentCommand::new);
        }
        return commands;
    }

    static Optional<Object> make(String name, Console console) {
        return Optional.ofNullable(COMMANDS.get(name)).map(make -> named(name, make.apply(console)));
    }

    static List<Object> all(Console console) {
        return COMMANDS.keySet().stream()
                .map(name -> make(name, console).orElseThrow())
                .toList();
    }

    private static Object named(String name, Object command) {
        return command instanceof AbsentCommand absent ? absent.spec(name) : command;
    }
}
