package dev.kiln.cli;

import dev.kiln.codegen.sdk.SdkOptions.Build;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln gen-sdk}: the same with the arguments of {@code pulumi package gen-sdk}. */
@Command(
        name = "gen-sdk",
        description = "The same as generate, with the arguments of pulumi package gen-sdk: a project in DIR/java.")
final class GenSdkCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SCHEMA",
            description = "A file (JSON or YAML), an http, https or file URL, or - for standard input.")
    private String schema = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "sdk",
            description = "The folder in which the folder java is made (default: sdk).")
    private String out = "";

    @Option(names = "--language", paramLabel = "java", defaultValue = "java", description = "There is no other.")
    private String language = "";

    @Option(
            names = {"--project", "--build"},
            paramLabel = "maven|gradle",
            defaultValue = "maven",
            description = "What builds the project (default: maven).")
    private Build build = Build.MAVEN;

    @Mixin
    private final GenerationOptions options = new GenerationOptions();

    private final Console console;

    GenSdkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!language.equals("java")) {
            throw new FailedException("Kiln generates Java, not " + language + ". Leave out --language.");
        }
        return new Generation(console, options, Optional.of(options.local ? Build.NONE : build))
                .run(schema, out + "/java");
    }
}
