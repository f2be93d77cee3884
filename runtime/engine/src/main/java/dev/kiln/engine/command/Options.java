package dev.kiln.engine.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, taken apart.
 *
 * @param command such as {@code up}, or {@code config set}
 * @param values what stands beside the options
 * @param given the options, each with the values that it was given
 * @param parallel how many steps are taken at the same time
 */
record Options(
        String command, List<String> values, Map<Option, List<String>> given, int parallel, Options.Color color) {
    /** When to use colours. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** What a program that was told nothing takes: a provider's work is mostly waiting. */
    static final int PARALLEL = 16;

    /** Whether an option was given. */
    boolean has(Option option) {
        return given.containsKey(option);
    }

    /** All that an option was given. */
    List<String> all(Option option) {
        return given.getOrDefault(option, List.of());
    }

    /** What an option was given last. */
    Optional<String> text(Option option) {
        List<String> all = all(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The first word beside the options. */
    Optional<String> value() {
        return values.stream().findFirst();
    }

    /** How long nothing may move before a run is given up; empty for any time. */
    Optional<Duration> stallTimeout() {
        return text(Option.STALL_TIMEOUT).map(text -> DurationText.parse(Option.STALL_TIMEOUT.word(), text));
    }

    boolean yes() {
        return has(Option.YES);
    }

    boolean json() {
        return has(Option.JSON);
    }

    boolean debug() {
        return has(Option.DEBUG);
    }

    boolean showSecrets() {
        return has(Option.SHOW_SECRETS);
    }
}
