package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a command line apart. */
final class OptionParser {
    private static final int LONGEST_STACK = 100;
    private static final int MOST_PARALLEL = 1024;

    private final Map<Option, List<String>> given = new EnumMap<>(Option.class);
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
            if (onlyWords || !isOption(argument)) {
                words.add(argument);
            } else if (argument.equals("--")) {
                onlyWords = true;
            } else {
                option(argument, rest);
            }
        }
    }

    /** A negative number is a value, and so is a dash alone. */
    private static boolean isOption(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-' && "0123456789.".indexOf(argument.charAt(1)) < 0;
    }

    private void option(String argument, Deque<String> rest) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Option option = Option.named(name)
                .orElseThrow(
                        () -> Problem.usage("unknown option `" + name + "`" + Suggestion.of(name, Option.words())));
        List<String> values = given.computeIfAbsent(option, o -> new ArrayList<>());
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw Problem.usage("the option `" + option.word() + "` takes no value");
            }
        } else if (equals >= 0) {
            values.add(argument.substring(equals + 1));
        } else if (rest.isEmpty()) {
            throw Problem.usage("the option `" + option.word() + "` needs a value");
        } else {
            values.add(rest.removeFirst());
        }
    }

    private Options options() {
        String command = command();
        int used = command.isEmpty() ? 0 : command.split(" ").length;
        List<String> values = List.copyOf(words.subList(Math.min(used, words.size()), words.size()));
        if (!given.containsKey(Option.HELP)) {
            check(command, values);
        }
        Options options = new Options(command, values, given, parallel(), color());
        options.text(Option.STACK).ifPresent(OptionParser::checkStack);
        options.stallTimeout();
        return options;
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
        given.forEach((option, texts) -> {
            if (!found.options().contains(option)) {
                throw Problem.usage("`" + command + "` has no option `" + option.word() + "`. `" + command
                        + " --help` shows those that it has");
            }
            if (texts.size() > 1 && !option.repeats()) {
                throw Problem.usage("the option `" + option.word() + "` is there more than once: `"
                        + String.join("`, `", texts) + "`");
            }
        });
    }

    private static Problem unknownCommand(String command) {
        String meant = Suggestion.of(command, Commands.names());
        return Problem.usage(
                "unknown command `" + command + "`" + (meant.isEmpty() ? ". " + Commands.SEE_HELP : meant));
    }

    /** Whether a stack can have this name. */
    static boolean isStack(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_STACK
                && name.charAt(0) != '.'
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0));
    }

    /** @throws Problem where it would be no file name */
    static String checkStack(String name) {
        if (!isStack(name)) {
            throw Problem.usage("`" + name + "` is no name of a stack: letters, digits, `_`, `-` and `.` are, at most "
                    + LONGEST_STACK + " of them");
        }
        return name;
    }

    private String last(Option option, String other) {
        List<String> texts = given.getOrDefault(option, List.of());
        return texts.isEmpty() ? other : texts.get(texts.size() - 1);
    }

    private int parallel() {
        String text = last(Option.PARALLEL, String.valueOf(Options.PARALLEL));
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
        String text = last(Option.COLOR, "auto");
        return Arrays.stream(Options.Color.values())
                .filter(color -> color.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.usage("`--color` is auto, always or never, not `" + text + "`"));
    }
}
