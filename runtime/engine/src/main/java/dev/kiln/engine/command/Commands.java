package dev.kiln.engine.command;

import static dev.kiln.engine.command.Option.CLEAR_PENDING_CREATES;
import static dev.kiln.engine.command.Option.CREATE;
import static dev.kiln.engine.command.Option.DIFF;
import static dev.kiln.engine.command.Option.EXPECT_NO_CHANGES;
import static dev.kiln.engine.command.Option.FILE;
import static dev.kiln.engine.command.Option.FORCE;
import static dev.kiln.engine.command.Option.PARALLEL;
import static dev.kiln.engine.command.Option.PREVIEW_ONLY;
import static dev.kiln.engine.command.Option.REFRESH;
import static dev.kiln.engine.command.Option.SECRET;
import static dev.kiln.engine.command.Option.SHOW_SECRETS;
import static dev.kiln.engine.command.Option.SHOW_URNS;
import static dev.kiln.engine.command.Option.SKIP_PREVIEW;
import static dev.kiln.engine.command.Option.STALL_TIMEOUT;
import static dev.kiln.engine.command.Option.YES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commands of a program, with what each of them takes. */
enum Commands {
    PREVIEW("preview", 0, 0, "", "Show what `up` would do.", PARALLEL, STALL_TIMEOUT, REFRESH, EXPECT_NO_CHANGES, DIFF),
    UP(
            "up",
            0,
            0,
            "",
            "Make the stack what the program says.",
            YES,
            SKIP_PREVIEW,
            PARALLEL,
            STALL_TIMEOUT,
            REFRESH,
            EXPECT_NO_CHANGES,
            DIFF),
    DESTROY(
            "destroy",
            0,
            0,
            "",
            "Delete all that the stack has.",
            YES,
            SKIP_PREVIEW,
            PREVIEW_ONLY,
            PARALLEL,
            STALL_TIMEOUT,
            REFRESH,
            DIFF),
    REFRESH_STATE(
            "refresh",
            0,
            0,
            "",
            "Take into the state what has become of the resources.",
            YES,
            SKIP_PREVIEW,
            PREVIEW_ONLY,
            PARALLEL,
            STALL_TIMEOUT,
            EXPECT_NO_CHANGES,
            DIFF,
            CLEAR_PENDING_CREATES),
    OUTPUTS("outputs", 0, 0, "", "Show the stack's outputs.", SHOW_SECRETS),
    CONFIG_SET("config set", 1, 2, "KEY [VALUE]", "Keep a configuration value.", SECRET),
    CONFIG_GET("config get", 0, 1, "[KEY]", "Show a value, or all of them.", SHOW_SECRETS),
    CONFIG_RM("config rm", 1, 1, "KEY", "Take a configuration value away."),
    STACK("stack", 0, 0, "", "Show what the stack has.", SHOW_SECRETS, SHOW_URNS),
    STACK_INIT("stack init", 0, 1, "NAME", "Make a stack, and select it."),
    STACK_SELECT("stack select", 0, 1, "NAME", "Say which stack the commands take.", CREATE),
    STACK_EXPORT("stack export", 0, 0, "", "Write the state for another folder or engine.", FILE),
    STACK_IMPORT("stack import", 0, 0, "", "Put an exported state in the place of the stack's.", FILE, FORCE),
    STACK_LS("stack ls", 0, 0, "", "Show the stacks."),
    STACK_RM("stack rm", 0, 1, "[NAME]", "Forget a stack that has no resources.", FORCE, YES);

    static final String SEE_HELP = "`--help` shows all of them";

    private static final Set<String> ABSENT = Set.of("import", "cancel", "watch", "logs", "stack history");

    private final String word;
    private final int fewest;
    private final int most;
    private final String arguments;
    private final String summary;
    private final Set<Option> options = everywhere();

    Commands(String word, int fewest, int most, String arguments, String summary, Option... own) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
        this.arguments = arguments;
        this.summary = summary;
        options.addAll(List.of(own));
    }

    private static Set<Option> everywhere() {
        return EnumSet.of(Option.STACK, Option.JSON, Option.NON_INTERACTIVE, Option.COLOR, Option.DEBUG, Option.HELP);
    }

    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }

    /** The command with its arguments. */
    String usage() {
        return arguments.isEmpty() ? word : word + " " + arguments;
    }

    /** All options that it takes. */
    Set<Option> options() {
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

    /** What to say of a command that the engine is to have and has not. */
    static Optional<String> absent(String word) {
        return ABSENT.contains(word)
                ? Optional.of("`" + word + "` is not part of this version of the embedded engine. Nothing was done")
                : Optional.empty();
    }

    /** The help of all commands. */
    static List<String> overview() {
        List<String> lines = new ArrayList<>();
        lines.add("Commands of this program:");
        for (Commands command : values()) {
            lines.add(command.line());
        }
        lines.add("");
        lines.add("Options of all commands (`COMMAND --help` shows the others):");
        everywhere().forEach(option -> lines.add(option.line()));
        return lines;
    }

    /** The help of this command. */
    List<String> help() {
        List<String> lines = new ArrayList<>(List.of(usage() + " [OPTION...]", summary, "", "Options:"));
        options.forEach(option -> lines.add(option.line()));
        return lines;
    }

    private String line() {
        return "  " + usage() + " ".repeat(Math.max(1, 37 - usage().length())) + summary;
    }
}
