package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.deploy.Run;
import dev.kiln.engine.deploy.RunSeed;
import dev.kiln.engine.deploy.RunSettings;
import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.RunListener;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.engine.state.StackFiles;
import dev.kiln.engine.state.StateStore;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Registration.Status;
import dev.kiln.runtime.value.PropertyValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {
    /** Interrupts the run when its first step begins. */
    private static final class Interrupting implements RunListener {
        final List<String> problems = new CopyOnWriteArrayList<>();
        Run run;
        Thread thread;

        @Override
        public void started(Step step) {
            thread = new Thread(() -> {
                try {
                    run.interrupt();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            thread.start();
        }

        @Override
        public void finished(Step step, Outcome outcome, Duration took) {}

        @Override
        public void problem(Diagnostic diagnostic) {
            problems.add(diagnostic.message());
        }

        @Override
        public void log(LogMessage message) {}

        @Override
        public void seen(PropertyValue value) {}
    }

    @Test
    void anInterruptedRunKeepsWhatIsUnderWayAndBeginsNothingElse(@TempDir Path folder) {
        StackFiles files = new StackFiles(folder.resolve(".kiln"), "dev");
        files.prepare();
        StackVaults vaults = new StackVaults(Map.of(), files.key(), Optional.empty(), salt -> {});
        FakeProvider fake = new FakeProvider();
        Interrupting listener = new Interrupting();
        RunSettings settings =
                new RunSettings("p", "dev", false, 4, Map.of(), Set.of(), new RunSeed(), name -> Optional.empty());
        FakeProgram program = new FakeProgram(p -> {
            assertThat(p.thing("a").register().status()).isEqualTo(Status.SUCCESS);
            try {
                listener.thread.join();
            } catch (InterruptedException e) {
                // The run interrupts its program when it has closed the gate, so it may get here first.
            }
            assertThat(p.thing("b").register().status()).isEqualTo(Status.FAILED);
        });

        try (StateStore state = StateStore.open(files, vaults)) {
            listener.run = new Run(settings, state, fake, listener);
            Deployment deployment = new Deployment("p", "dev", "organization", false, 4, Map.of(), Set.of(), folder);
            assertThat(listener.run.update(program, deployment).succeeded()).isFalse();
        }

        assertThat(fake.calls).containsExactly("create a");
        assertThat(listener.problems)
                .containsExactly("the run was interrupted before these steps had begun: create b (fake:index:Thing)");
        assertThat(StateStore.look(files, vaults).entries())
                .anySatisfy(entry -> assertThat(entry.stored().name()).isEqualTo("a"));
    }
}
