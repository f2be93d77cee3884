package dev.kiln.engine.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** The options of all commands, each with what its help says. */
enum Option {
    STACK("--stack", "-s", "NAME", "The stack (the selected one, or dev)."),
    YES("--yes", "-y", "", "Do not ask."),
    SKIP_PREVIEW("--skip-preview", "-f", "", "Do not show first what will be done."),
    PREVIEW_ONLY("--preview-only", "", "", "Only show what would be done."),
    REFRESH("--refresh", "-r", "", "Look first what has become of the resources."),
    EXPECT_NO_CHANGES("--expect-no-changes", "", "", "Fail where there is anything to change."),
    DIFF("--diff", "", "", "Show each property that changes, in an update too."),
    CLEAR_PENDING_CREATES(
            "--clear-pending-creates", "", "", "Forget creations whose end an earlier run does not know."),
    PARALLEL("--parallel", "-p", "N", "Steps at the same time (" + Options.PARALLEL + ")."),
    STALL_TIMEOUT(
            "--stall-timeout", "", "DURATION", "Give up when nothing moves for so long, such as 90s or 5m (never)."),
    JSON("--json", "-j", "", "One JSON document on standard output."),
    SECRET("--secret", "", "", "Keep the value encrypted."),
    SHOW_SECRETS("--show-secrets", "", "", "Show secrets as they are."),
    FILE("--file", "", "FILE", "Where the state is, instead of standard input or output."),
    FORCE("--force", "", "", "Do it also where something speaks against it."),
    CREATE("--create", "-c", "", "Make the stack where there is none."),
    SHOW_URNS("--show-urns", "-u", "", "Show the URNs of resources."),
    NON_INTERACTIVE("--non-interactive", "", "", "Ask nothing, also on a terminal."),
    COLOR("--color", "", "auto|always|never", "Colours (on a terminal)."),
    DEBUG("--debug", "-d", "", "Stack traces and debug messages."),
    HELP("--help", "-h", "", "This text.");

    private final String name;
    private final String letter;
    private final String label;
    private final String summary;

    Option(String name, String letter, String label, String summary) {
        this.name = name;
        this.letter = letter;
        this.label = label;
        this.summary = summary;
    }

    /** As it is written in full. */
    String word() {
        return name;
    }

    boolean takesValue() {
        return !label.isEmpty();
    }

    /** Whether it may be given more than once, for one value each. */
    boolean repeats() {
        return false;
    }

    /** A line for the help. */
    String line() {
        String form = (letter.isEmpty() ? "    " : letter + ", ") + name + (label.isEmpty() ? "" : " " + label);
        return "  " + form + " ".repeat(Math.max(1, 37 - form.length())) + summary;
    }

    static Optional<Option> named(String word) {
        return Arrays.stream(values())
                .filter(option -> option.name.equals(word) || option.letter.equals(word))
                .findFirst();
    }

    static Collection<String> words() {
        return Arrays.stream(values()).map(option -> option.name).toList();
    }
}
