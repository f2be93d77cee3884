package dev.kiln.example.command;

import dev.kiln.runtime.handler.CreateRequest;
import dev.kiln.runtime.handler.DeleteRequest;
import dev.kiln.runtime.handler.ResourceHandler;
import dev.kiln.runtime.handler.UpdateRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes {@code Command}. */
final class CommandHandler implements ResourceHandler<CommandInputs, CommandState> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public CommandState create(CreateRequest<CommandInputs> request) throws IOException, InterruptedException {
        CommandInputs inputs = request.inputs();
        byte[] suffix = new byte[4];
        random.nextBytes(suffix);
        return run(inputs.create(), inputs, Map.of(), request.timeout(), request::info)
                .id(request.name() + HexFormat.of().formatHex(suffix));
    }

    @Override
    public CommandState update(UpdateRequest<CommandInputs, CommandState> request)
            throws IOException, InterruptedException {
        CommandInputs inputs = request.inputs();
        Map<String, String> before = before(inputs, request.state());
        return run(inputs.update().or(inputs::create), inputs, before, request.timeout(), request::info);
    }

    @Override
    public void delete(DeleteRequest<CommandInputs, CommandState> request) throws IOException, InterruptedException {
        CommandInputs inputs = request.inputs();
        Map<String, String> before = before(inputs, request.state());
        run(inputs.delete(), inputs, before, request.timeout(), request::info);
    }

    private static CommandState run(
            Optional<String> command,
            CommandInputs inputs,
            Map<String, String> before,
            Optional<Duration> timeout,
            Consumer<String> log)
            throws IOException, InterruptedException {
        ShellCall call = ShellCall.of(inputs);
        ShellRun.Result result = command.isPresent()
                ? new ShellRun(call, before, timeout, log).run(command.get())
                : ShellRun.Result.NOTHING;
        CommandState state = CommandState.of(inputs).stdout(result.stdout()).stderr(result.stderr());
        if (!call.assetPaths().isEmpty()) {
            state.assets(FilePatterns.assets(call.dir(), call.assetPaths()));
        }
        if (!call.archivePaths().isEmpty()) {
            state.archive(FilePatterns.archive(call.dir(), call.archivePaths()));
        }
        return state;
    }

    private static Map<String, String> before(CommandInputs inputs, CommandState state) {
        return inputs.addPreviousOutputInEnv().orElse(true)
                ? Map.of("PULUMI_COMMAND_STDOUT", state.stdout(), "PULUMI_COMMAND_STDERR", state.stderr())
                : Map.of();
    }
}
