package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.event.RunListener;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.StackState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.monitor.ProgramRunner;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One preview or update of a stack. */
public final class Run {
    /** How many steps that were left out are named. */
    private static final int MOST_LEFT = 20;

    private final RunContext run;
    private final ProviderSource source;
    private final ProgramThread thread = new ProgramThread();

    /** A run on {@code state}; nothing happens before {@link #update} or {@link #destroy}. */
    public Run(RunSettings settings, StackState state, ProviderSource source, RunListener listener) {
        this.run = new RunContext(settings, state, listener);
        this.source = source;
    }

    /** Makes the stack what the program says. */
    public RunResult update(ProgramRunner program, Deployment deployment) {
        begun();
        try (run.places;
                ProviderRegistry providers = new ProviderRegistry(run, source)) {
            Conclusion conclusion = new Conclusion(providers, run.places);
            EngineMonitor monitor = new EngineMonitor(run, providers, run.places, () -> conclusion.reach(true));
            conclusion.monitor = monitor;
            ProgramResult result = thread.run(() -> program.run(deployment, monitor));
            result.failures().forEach(this::report);
            RunResult reached = conclusion.reach(result.succeeded());
            reportLeft();
            return new RunResult(reached.succeeded() && result.succeeded(), reached.outputsBefore(), reached.outputs());
        }
    }

    /** Takes into the state what has become of the resources. */
    public RunResult refresh() {
        begun();
        try (run.places;
                ProviderRegistry providers = new ProviderRegistry(run, source)) {
            new Refresh(run, providers).all(run.places);
            reportLeft();
            return new RunResult(!run.failed(), MapValue.EMPTY, MapValue.EMPTY);
        }
    }

    /** Deletes all that the stack has. */
    public RunResult destroy() {
        begun();
        try (run.places;
                ProviderRegistry providers = new ProviderRegistry(run, source)) {
            new Deletions(run, providers).all(run.places);
            reportLeft();
            return new RunResult(!run.failed(), MapValue.EMPTY, MapValue.EMPTY);
        }
    }

    /** Begins no more steps, and returns when those under way have ended and are in the state. */
    public void interrupt() throws InterruptedException {
        run.gate.close();
        thread.interrupt();
    }

    private void reportLeft() {
        List<String> left = run.gate.refused();
        if (!left.isEmpty()) {
            String more = left.size() > MOST_LEFT ? ", and " + (left.size() - MOST_LEFT) + " more" : "";
            run.listener.problem(Diagnostic.error(
                    "the run was interrupted before these steps had begun: "
                            + String.join(", ", left.subList(0, Math.min(MOST_LEFT, left.size()))) + more,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    /** What comes after the program: its outputs are kept, and what it does not mention any more goes. Once. */
    private final class Conclusion {
        private final ProviderRegistry providers;
        private final Executor executor;
        private @Nullable EngineMonitor monitor;
        private @Nullable RunResult result;

        Conclusion(ProviderRegistry providers, Executor executor) {
            this.providers = providers;
            this.executor = executor;
        }

        synchronized RunResult reach(boolean succeeded) {
            if (result == null) {
                boolean sound = succeeded && !run.failed();
                MapValue before = stack().map(entry -> entry.state().outputs()).orElse(MapValue.EMPTY);
                MapValue now = Optional.ofNullable(monitor)
                        .flatMap(EngineMonitor::stackOutputs)
                        .orElse(MapValue.EMPTY);
                MapValue outputs = outputs(before, now, sound);
                if (sound) {
                    run.endComponents();
                    new Deletions(run, providers).all(executor);
                }
                result = new RunResult(sound && !run.failed(), before, outputs);
            }
            return result;
        }
    }

    private Optional<Entry> stack() {
        String name = run.settings.project() + "-" + run.settings.stack();
        return run.state.live(
                Urn.of(run.settings.stack(), run.settings.project(), Optional.empty(), Urn.STACK_TYPE, name));
    }

    /** All of them after a success; after a failure what is known of them over what was there. */
    private MapValue outputs(MapValue before, MapValue now, boolean sound) {
        run.listener.seen(before);
        run.listener.seen(now);
        TreeMap<String, PropertyValue> kept = new TreeMap<>();
        before.entries().forEach((name, value) -> {
            if (!sound || now.get(name) != null) {
                kept.put(name, value);
            }
        });
        kept.putAll(run.preview() ? now.entries() : Values.known(now).entries());
        MapValue outputs = MapValue.of(kept);
        if (run.preview()) {
            return outputs;
        }
        stack().filter(entry -> !outputs.equals(before)).ifPresent(entry -> {
            ResourceState state = entry.state().withOutputs(outputs);
            run.state.commit(Commit.change().put(entry.serial(), state));
        });
        return outputs;
    }

    private void report(ProgramResult.Failure failure) {
        run.listener.problem(new Diagnostic(
                Severity.ERROR,
                failure.message(),
                failure.subject(),
                failure.source(),
                Optional.ofNullable(failure.cause())));
    }

    /** Throws where the stack has something that this engine cannot deal with. */
    private void begun() {
        run.state.entries().stream()
                .filter(entry -> entry.stored().isView())
                .findFirst()
                .ifPresent(entry -> {
                    throw new Problem(
                            "the stack has " + entry.stored().urn() + ", which is a view of another resource:"
                                    + " the embedded engine knows no views. Nothing was done. Run the program with `pulumi up`");
                });
    }
}
