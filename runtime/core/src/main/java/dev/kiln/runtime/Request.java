package dev.kiln.runtime;

import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.concurrent.CompletionStage;

/** What is asked of the engine for one resource. */
sealed interface Request {
    /** Asks. */
    CompletionStage<Registration> send(Monitor monitor);

    /** What the resource was given. */
    MapValue inputs();

    /** A declaration. */
    record Register(RegisterRequest request) implements Request {
        @Override
        public CompletionStage<Registration> send(Monitor monitor) {
            return monitor.register(request);
        }

        @Override
        public MapValue inputs() {
            return request.inputs();
        }
    }

    /** A look-up. */
    record Read(ReadRequest request) implements Request {
        @Override
        public CompletionStage<Registration> send(Monitor monitor) {
            return monitor.read(request);
        }

        @Override
        public MapValue inputs() {
            return request.state();
        }
    }
}
