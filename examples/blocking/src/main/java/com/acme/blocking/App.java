package com.acme.blocking;

import com.acme.blocking.wrong.BlockingInApply;
import com.acme.blocking.wrong.OutputInText;
import com.acme.blocking.wrong.OutputOfOutput;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Kiln;
import java.net.URI;

/** Runs the program that the configuration value {@code show} names: {@code blocking-cli} where it is not set. */
public final class App {
    private App() {}

    /** Runs on the engine that started it. */
    public static void main(String[] args) throws Exception {
        try (var prices = PriceService.start()) {
            Kiln.run(args, ctx -> stack(ctx, prices.uri()));
        }
    }

    static void stack(Context ctx, URI prices) throws Exception {
        String show = ctx.config().get("show").orElse("blocking-cli");
        switch (show) {
            case "blocking-cli" -> BlockingCli.stack(ctx);
            case "failing-cli" -> FailingCli.fails(ctx);
            case "recovering-cli" -> FailingCli.recovers(ctx);
            case "async-process" -> AsyncProcess.stack(ctx);
            case "blocking-http" -> BlockingHttp.stack(ctx, prices);
            case "async-http" -> AsyncHttp.stack(ctx, prices);
            case "by-command" -> ByCommand.stack(ctx);
            case "wrong-output-in-text" -> OutputInText.stack(ctx);
            case "wrong-output-of-output" -> OutputOfOutput.stack(ctx);
            case "wrong-blocking-in-apply" -> BlockingInApply.stack(ctx);
            default -> throw new IllegalArgumentException("no program is called " + show);
        }
    }
}
