package dev.kiln.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The part of a command line that the user's program gets. */
final class HandedOn {
    private HandedOn() {}

    /** Command, options and arguments as they were matched, in their long form, without what is for us alone. */
    static List<String> arguments(CommandSpec spec, Console console) {
        var names = spec.qualifiedName(" ").split(" ");
        var arguments = new ArrayList<>(Arrays.asList(names).subList(1, names.length));
        var matched = spec.commandLine().getParseResult();
        for (var option : matched.matchedOptions()) {
            if (isOurs(option)) {
                continue;
            }
            arguments.add(option.longestName());
            if (option.arity().max() > 0) {
                option.stringValues().forEach(value -> arguments.add(seen(option, value, console)));
            }
        }
        var words = matched.matchedPositionals().stream()
                .filter(positional -> !isOurs(positional))
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
        if (words.stream().anyMatch(word -> word.startsWith("-"))) {
            arguments.add("--");
        }
        arguments.addAll(words);
        return List.copyOf(arguments);
    }

    /** The program runs in its own folder: a path that the user wrote is given whole. */
    private static String seen(ArgSpec option, String value, Console console) {
        return option.paramLabel().equals(FileOption.LABEL)
                ? console.resolve(value).toAbsolutePath().toString()
                : value;
    }

    private static boolean isOurs(ArgSpec argument) {
        return argument.paramLabel().equals(ProgramCommand.PLACE);
    }
}
