package dev.kiln.engine.command;

import dev.kiln.engine.deploy.ProviderSource;
import dev.kiln.engine.deploy.Run;
import dev.kiln.engine.deploy.RunResult;
import dev.kiln.engine.deploy.RunSeed;
import dev.kiln.engine.deploy.RunSettings;
import dev.kiln.engine.display.Display;
import dev.kiln.engine.display.Display.Phase;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.project.ConfigValue;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Each run that a command is made of: a refresh, a preview, an update. */
final class Passes {
    /** How long an interrupted program has to end by itself, so that its result is told; user code may hold it up. */
    private static final long FAREWELL_SECONDS = 2;

    private final Session session;
    private final ProgramRunner program;
    private final ProviderSource providers;
    private final Display display;
    private final boolean destroy;
    private final RunSeed seed = new RunSeed();
    private SortedMap<String, ConfigValue> config = new TreeMap<>();

    Passes(Session session, ProgramRunner program, ProviderSource providers, Display display) {
        this.session = session;
        this.program = program;
        this.providers = providers;
        this.display = display;
        this.destroy = session.options.command().equals("destroy");
    }

    /** Reads what all of them need. */
    void prepare() {
        config = destroy ? new TreeMap<>() : session.config().values();
        config.values().stream().filter(ConfigValue::secret).forEach(value -> session.scrubber.learn(value.text()));
    }

    /** Whether the run succeeded. */
    boolean one(Phase phase, StateStore state) {
        refuseOthers(state);
        state.warmUp();
        display.begin(phase, title(phase));
        boolean preview = phase == Phase.PREVIEW || phase == Phase.REFRESH_PREVIEW;
        RunSettings settings = settings(preview);
        Run run = new Run(settings, state, providers, display);
        RunResult result = preview ? carriedOut(phase, run, settings) : interruptible(phase, run, settings, state);
        display.end(result.succeeded(), result.outputsBefore(), result.outputs());
        return result.succeeded();
    }

    private String title(Phase phase) {
        String what = session.project().name() + "/" + session.stack();
        return switch (phase) {
            case PREVIEW -> (destroy ? "Preview of destroying " : "Preview of ") + what;
            case UPDATE -> (destroy ? "Destroying " : "Updating ") + what;
            case REFRESH_PREVIEW -> "Preview of refreshing the state of " + what;
            case REFRESH -> "Refreshing the state of " + what;
        };
    }

    private RunSettings settings(boolean preview) {
        Map<String, String> texts = new TreeMap<>();
        Set<String> secretKeys = new TreeSet<>();
        config.forEach((key, value) -> {
            texts.put(key, value.text());
            if (value.secret()) {
                secretKeys.add(key);
            }
        });
        return new RunSettings(
                session.project().name(),
                session.stack(),
                preview,
                session.options.parallel(),
                texts,
                secretKeys,
                seed,
                new Siblings(session));
    }

    /** A program of another name would make everything anew, and delete all that the other one made. */
    private void refuseOthers(StateStore state) {
        String project = session.project().name();
        state.entries().stream()
                .map(entry -> entry.stored().urn())
                .filter(urn -> !Urn.belongs(urn, session.stack(), project))
                .findFirst()
                .ifPresent(urn -> {
                    throw new Problem("the state " + session.files().state() + " belongs to " + urn + ", but this is"
                            + " the stack `" + session.stack() + "` of the project `" + project + "`. Was the folder"
                            + " renamed? Then write `name: " + Urn.project(urn) + "` into Pulumi.yaml to go on."
                            + " Nothing was changed");
                });
    }

    private RunResult carriedOut(Phase phase, Run run, RunSettings settings) {
        if (phase == Phase.REFRESH || phase == Phase.REFRESH_PREVIEW) {
            return run.refresh();
        }
        return destroy ? run.destroy() : run.update(program, deployment(settings));
    }

    /** Whoever ends the process waits until the steps under way have ended and are in the state. */
    private RunResult interruptible(Phase phase, Run run, RunSettings settings, StateStore state) {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable inOrder = () -> {
            session.launch
                    .err()
                    .println("Interrupted: waiting for the steps under way. A second time ends at once;"
                            + " the next run then goes on from what is known");
            try {
                run.interrupt();
                if (ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
                state.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        };
        Interrupts interrupts = Interrupts.running(inOrder);
        try {
            return carriedOut(phase, run, settings);
        } finally {
            interrupts.close();
            ended.countDown();
        }
    }

    private Deployment deployment(RunSettings settings) {
        return new Deployment(
                settings.project(),
                settings.stack(),
                "organization",
                settings.preview(),
                settings.parallel(),
                settings.config(),
                settings.secretKeys(),
                session.project().directory(),
                session.options.stallTimeout());
    }
}
