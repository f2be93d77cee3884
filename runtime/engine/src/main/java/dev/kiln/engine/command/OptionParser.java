package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes a command line apart. */
final class OptionParser {
    private static final Map<String, String> SHORT =
            Map.of("-y", "--yes", "-s", "--stack", "-p", "--parallel", "-h", "--help");
    private static final Set<String> EVERYWHERE =
            Set.of("--stack", "--json", "--debug", "--help", "--color", "--non-interactive");
    private static final Set<String> WITH_VALUE = Set.of("--stack", "--parallel", "--color");
    /** A negative number is a value. */
    private static final Pattern OPTION = Pattern.compile("-[^0-9.]");

    private static final Pattern STACK = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}");
    private static final int MOST_PARALLEL = 1024;

    private final Map<String, String> given = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private OptionParser() {}

    /** @throws Problem with exit code 2 where it is wrong, 1 where it asks for what is not there yet */
    static Options parse(List<String> arguments) {
        OptionParser parser = new OptionParser();
        parser.split(arguments);
        return parser.options();
    }

    private void split(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        boolean onlyWords = false;
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            if (onlyWords || !OPTION.matcher(argument).lookingAt()) {
                words.add(argument);
            } else if (argument.equals("--")) {
                onlyWords = true;
            } else {
                option(argument, rest);
            }
        }
    }

    private void option(String argument, Deque<String> rest) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        String option = SHORT.getOrDefault(name, name);
        if (!Commands.allOptions().contains(option) && !EVERYWHERE.contains(option)) {
            throw Problem.usage(
                    "unknown option `" + name + "`" + Suggestion.of(name, union(Commands.allOptions(), EVERYWHERE)));
        }
        if (!WITH_VALUE.contains(option)) {
            if (equals >= 0) {
                throw Problem.usage("the option `" + option + "` takes no value");
            }
            given.put(option, "");
        } else if (equals >= 0) {
            given.put(option, argument.substring(equals + 1));
        } else if (rest.isEmpty()) {
            throw Problem.usage("the option `" + option + "` needs a value");
        } else {
            given.put(option, rest.removeFirst());
        }
    }

    private Options options() {
        String command = command();
        int used = command.isEmpty() ? 0 : command.split(" ").length;
        List<String> values = words.subList(Math.min(used, words.size()), words.size());
        boolean help = given.containsKey("--help");
        if (!help) {
            check(command, values);
        }
        return new Options(
                command,
                List.copyOf(values),
                stack(),
                given.containsKey("--yes"),
                given.containsKey("--skip-preview"),
                given.containsKey("--json"),
                given.containsKey("--debug"),
                given.containsKey("--show-secrets"),
                given.containsKey("--secret"),
                given.containsKey("--non-interactive"),
                help,
                parallel(),
                color());
    }

    private String command() {
        String first = words.isEmpty() ? "" : words.get(0);
        if (Commands.hasSubcommands(first) && words.size() > 1) {
            return first + " " + words.get(1);
        }
        return first;
    }

    private void check(String command, List<String> values) {
        if (command.isEmpty()) {
            throw Problem.usage("a command is missing. " + Commands.SEE_HELP);
        }
        Commands.absent(command).ifPresent(text -> {
            throw new Problem(text);
        });
        Commands found = Commands.named(command).orElseThrow(() -> unknownCommand(command));
        if (values.size() < found.fewest() || values.size() > found.most()) {
            throw Problem.usage("`" + command + "` is used so: " + found.usage());
        }
        for (String option : new TreeSet<>(given.keySet())) {
            if (!found.options().contains(option) && !EVERYWHERE.contains(option)) {
                throw Problem.usage("`" + command + "` has no option `" + option + "`. " + Commands.SEE_HELP);
            }
        }
    }

    private static Problem unknownCommand(String command) {
        String meant = Suggestion.of(command, Commands.names());
        return Problem.usage(
                "unknown command `" + command + "`" + (meant.isEmpty() ? ". " + Commands.SEE_HELP : meant));
    }

    private Optional<String> stack() {
        Optional<String> stack = Optional.ofNullable(given.get("--stack"));
        stack.ifPresent(OptionParser::checkStack);
        return stack;
    }

    /** Whether a stack can have this name. */
    static boolean isStack(String name) {
        return STACK.matcher(name).matches();
    }

    /** @throws Problem where it would be no file name */
    static String checkStack(String name) {
        if (!isStack(name)) {
            throw Problem.usage("`" + name + "` is no name of a stack: letters, digits, `_`, `-` and `.` are, at most"
                    + " 100 of them");
        }
        return name;
    }

    private int parallel() {
        String text = given.get("--parallel");
        if (text == null) {
            return Options.PARALLEL;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST_PARALLEL) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number that is too large.
        }
        throw Problem.usage("`--parallel` takes a number from 1 to " + MOST_PARALLEL + ", not `" + text + "`");
    }

    private Options.Color color() {
        String text = given.getOrDefault("--color", "auto");
        return Arrays.stream(Options.Color.values())
                .filter(color -> color.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.usage("`--color` is auto, always or never, not `" + text + "`"));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
