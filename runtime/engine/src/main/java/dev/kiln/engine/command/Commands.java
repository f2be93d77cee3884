package dev.kiln.engine.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The commands of a program, with what each of them takes. */
enum Commands {
    PREVIEW("preview", 0, 0, "preview", "Show what `up` would do.", Set.of("--parallel")),
    UP("up", 0, 0, "up", "Make the stack what the program says.", Set.of("--yes", "--skip-preview", "--parallel")),
    DESTROY(
            "destroy",
            0,
            0,
            "destroy",
            "Delete all that the stack has.",
            Set.of("--yes", "--skip-preview", "--parallel")),
    OUTPUTS("outputs", 0, 0, "outputs", "Show the stack's outputs.", Set.of("--show-secrets")),
    CONFIG_SET(
            "config set", 1, 2, "config set [--secret] KEY [VALUE]", "Keep a configuration value.", Set.of("--secret")),
    CONFIG_GET("config get", 0, 1, "config get [KEY]", "Show a value, or all of them.", Set.of("--show-secrets")),
    CONFIG_RM("config rm", 1, 1, "config rm KEY", "Take a configuration value away.", Set.of()),
    STACK_LS("stack ls", 0, 0, "stack ls", "Show the stacks.", Set.of()),
    STACK_RM("stack rm", 0, 1, "stack rm [NAME]", "Forget a stack that has no resources.", Set.of("--yes"));

    static final String SEE_HELP = "`--help` shows all of them";

    private static final Set<String> ABSENT =
            Set.of("refresh", "import", "cancel", "watch", "logs", "stack export", "stack import", "stack history");

    private final String word;
    private final int fewest;
    private final int most;
    private final String usage;
    private final String summary;
    private final Set<String> options;

    Commands(String word, int fewest, int most, String usage, String summary, Set<String> options) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
        this.usage = usage;
        this.summary = summary;
        this.options = options;
    }

    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }

    String usage() {
        return usage;
    }

    Set<String> options() {
        return options;
    }

    static Optional<Commands> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst();
    }

    static Collection<String> names() {
        return Arrays.stream(values()).map(command -> command.word).toList();
    }

    static boolean hasSubcommands(String word) {
        return names().stream().anyMatch(name -> name.startsWith(word + " "));
    }

    static Set<String> allOptions() {
        return Arrays.stream(values())
                .flatMap(command -> command.options.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What to say of a command that the engine is to have and has not. */
    static Optional<String> absent(String word) {
        return ABSENT.contains(word)
                ? Optional.of("`" + word + "` is not part of this version of the embedded engine. Nothing was done")
                : Optional.empty();
    }

    static List<String> help() {
        List<String> lines = Arrays.stream(values())
                .map(command -> String.format("  %-36s %s", command.usage, command.summary))
                .collect(Collectors.toList());
        lines.add(0, "Commands of this program:");
        lines.addAll(List.of(
                "",
                "Options:",
                "  -s, --stack NAME                     The stack (dev).",
                "  -y, --yes                            Do not ask.",
                "      --skip-preview                   Do not show first what will be done.",
                "  -p, --parallel N                     Steps at the same time (" + Options.PARALLEL + ").",
                "      --json                           One JSON document on standard output.",
                "      --show-secrets                   Show secrets as they are (outputs, config get).",
                "      --non-interactive                Ask nothing, also on a terminal.",
                "      --color auto|always|never        Colours (on a terminal).",
                "      --debug                          Stack traces and debug messages.",
                "  -h, --help                           This text."));
        return lines;
    }
}
