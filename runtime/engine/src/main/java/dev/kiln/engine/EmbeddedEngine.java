package dev.kiln.engine;

import dev.kiln.engine.command.CommandRunner;
import dev.kiln.engine.deploy.ServiceProviders;
import dev.kiln.runtime.monitor.Engine;
import dev.kiln.runtime.monitor.Launch;
import dev.kiln.runtime.monitor.ProgramRunner;

/** The engine inside the program's own process: keeps its state beside the program, and needs nothing else. */
public final class EmbeddedEngine implements Engine {
    /** For {@link java.util.ServiceLoader}. */
    public EmbeddedEngine() {}

    @Override
    public boolean accepts(Launch launch) {
        return false;
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    @Override
    public int run(Launch launch, ProgramRunner program) {
        return new CommandRunner(new ServiceProviders()).run(launch, program);
    }
}
