package dev.kiln.example.command;

import dev.kiln.runtime.handler.FunctionHandler;
import dev.kiln.runtime.handler.FunctionRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Answers {@code run}. */
final class RunHandler implements FunctionHandler<RunInputs, RunReply> {
    @Override
    public RunReply invoke(FunctionRequest<RunInputs> request) throws IOException, InterruptedException {
        RunInputs inputs = request.inputs();
        ShellCall call = ShellCall.of(inputs);
        ShellRun.Result result = new ShellRun(call, Map.of(), Optional.empty(), request::info).run(inputs.command());
        RunReply reply = RunReply.of(inputs).stdout(result.stdout()).stderr(result.stderr());
        if (!call.assetPaths().isEmpty()) {
            reply.assets(FilePatterns.assets(call.dir(), call.assetPaths()));
        }
        if (!call.archivePaths().isEmpty()) {
            reply.archive(FilePatterns.archive(call.dir(), call.archivePaths()));
        }
        return reply;
    }
}
