package dev.kiln.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What is the same in every command. */
final class Conventions {
    private static final int WIDTH = 100;

    private Conventions() {}

    static CommandLine apply(CommandLine root, Console console, Errors errors) {
        everyCommand(root);
        root.setOut(console.out());
        root.setErr(console.err());
        root.setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)));
        root.setUsageHelpWidth(WIDTH);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExecutionExceptionHandler(errors);
        root.setParameterExceptionHandler(errors);
        root.setExitCodeExceptionMapper(errors);
        return root;
    }

    /** Colours only for a person, who has not declined them (no-color.org). */
    private static Ansi ansi(Console console) {
        return Terminal.hasColours(console) ? Ansi.AUTO : Ansi.OFF;
    }

    private static void everyCommand(CommandLine command) {
        if (command.getCommand() instanceof Holder group) {
            group.addTo(command);
        }
        command.addMixin("common", new CommonOptions());
        if (command.getCommandSpec().findOption(VersionOption.NAME) == null) {
            command.addMixin("version", new VersionOption());
        }
        command.getCommandSpec().versionProvider(new KilnCommand.Version());
        command.getCommandSpec().usageMessage().sortOptions(false);
        command.getSubcommands().values().forEach(Conventions::everyCommand);
    }
}
