package dev.kiln.runtime.benchmarks;

import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.monitor.Registration.Status;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs a program from its first line to the end of all that it started, on an engine that does nothing. */
final class Programs {
    private static final Deployment DEPLOYMENT = new Deployment(
            "benchmark",
            "dev",
            "organization",
            false,
            16,
            Map.of(),
            Set.of(),
            Path.of("").toAbsolutePath());

    private Programs() {}

    static void run(Kiln.Body body) {
        var result = Kiln.program(body).run(DEPLOYMENT, new IdleMonitor());
        if (!result.succeeded()) {
            throw new IllegalStateException(result.failures().toString());
        }
    }

    private record IdleMonitor() implements Monitor {
        @Override
        public CompletionStage<Registration> register(RegisterRequest request) {
            return CompletableFuture.completedFuture(new Registration(
                    "urn:pulumi:dev::benchmark::" + request.type() + "::" + request.name(),
                    Optional.empty(),
                    MapValue.EMPTY,
                    Status.SUCCESS,
                    false));
        }

        @Override
        public CompletionStage<Void> registerOutputs(String urn, MapValue outputs) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Registration> read(ReadRequest request) {
            throw new IllegalStateException("no benchmark reads");
        }

        @Override
        public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
            throw new IllegalStateException("no benchmark invokes");
        }

        @Override
        public CompletionStage<FunctionReply> call(CallRequest request) {
            throw new IllegalStateException("no benchmark calls");
        }

        @Override
        public void log(LogMessage message) {
            System.err.println(message.text());
        }
    }
}
