package dev.kiln.cli;

import dev.kiln.codegen.sdk.SdkOptions.Build;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln generate}. */
@Command(name = "generate", description = "Compile a schema into typed Java.")
final class GenerateCommand implements Callable<Integer> {
    @Nullable
    @Parameters(
            arity = "0..1",
            paramLabel = "SCHEMA",
            description = "A file (JSON or YAML), an http, https or file URL, or - for standard input.")
    private String schema;

    @Nullable
    @Option(names = "--schema", hidden = true)
    private String schemaOption;

    @Nullable
    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "The folder that the files go into. What an earlier run for the same package left there goes; all"
                            + " else stays.")
    private String out;

    @Nullable
    @Option(
            names = {"--project", "--build"},
            paramLabel = "maven|gradle|none",
            description = "Write a project that can be built and published too.")
    private Build build;

    @Mixin
    private final GenerationOptions options = new GenerationOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((schema == null) == (schemaOption == null)) {
            throw wrong("Name one SCHEMA.");
        }
        if (out == null && !options.local) {
            throw wrong("Missing required option: '--out=DIR'");
        }
        if (options.local && build != null && build != Build.NONE) {
            throw wrong("--local is for sources in a project that there is: leave out --project.");
        }
        var layout = options.local
                ? Optional.of(Build.NONE)
                : Optional.ofNullable(build).filter(each -> each != Build.NONE);
        return new Generation(console, options, layout).run(schema == null ? schemaOption : schema, out);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
