package dev.kiln.engine.command;

import dev.kiln.engine.deploy.ProviderSource;
import dev.kiln.engine.deploy.Run;
import dev.kiln.engine.deploy.RunResult;
import dev.kiln.engine.deploy.RunSeed;
import dev.kiln.engine.deploy.RunSettings;
import dev.kiln.engine.display.Display;
import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.project.ConfigValue;
import dev.kiln.engine.state.StackLock;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code preview}, {@code up} and {@code destroy}. */
final class DeployCommand {
    /** How long an interrupted program has to end by itself, so that its result is told; user code may hold it up. */
    private static final long FAREWELL_SECONDS = 2;

    private final Session session;
    private final ProgramRunner program;
    private final ProviderSource providers;
    private final RunSeed seed = new RunSeed();
    private final boolean destroy;
    private final boolean previewOnly;

    DeployCommand(Session session, ProgramRunner program, ProviderSource providers) {
        this.session = session;
        this.program = program;
        this.providers = providers;
        this.destroy = session.options.command().equals("destroy");
        this.previewOnly = session.options.command().equals("preview");
    }

    int run() {
        Display display = session.display();
        boolean succeeded = false;
        try {
            refuseSilence();
            SortedMap<String, ConfigValue> config = config();
            succeeded = previewOnly ? preview(display, config) : change(display, config);
        } catch (Problem problem) {
            display.problem(Diagnostic.error(
                    problem.text(), Optional.empty(), Optional.empty(), Optional.ofNullable(problem.getCause())));
        } finally {
            display.close(succeeded);
        }
        return succeeded ? 0 : 1;
    }

    private void refuseSilence() {
        if (!previewOnly && !session.options.yes() && !session.interactive()) {
            throw new Problem("`" + session.options.command() + "` asks before it changes anything, and there is no"
                    + " terminal to ask on. Add `--yes` to go on without a question, or see with `preview` what it"
                    + " would do");
        }
        if (destroy && !session.files().exists()) {
            throw new Problem("there is no stack `" + session.stack() + "` to destroy");
        }
    }

    private SortedMap<String, ConfigValue> config() {
        SortedMap<String, ConfigValue> config =
                destroy ? new TreeMap<>() : session.config().values();
        config.values().stream().filter(ConfigValue::secret).forEach(value -> session.scrubber.learn(value.text()));
        return config;
    }

    private boolean preview(Display display, SortedMap<String, ConfigValue> config) {
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            state.changer()
                    .ifPresent(who -> display.problem(
                            Diagnostic.warning("the stack `" + session.stack() + "` is being changed by another run: "
                                    + who + ". This starts from what it has done so far")));
            return one(display, config, state, true).succeeded();
        }
    }

    private boolean change(Display display, SortedMap<String, ConfigValue> config) {
        return StackLock.holding(session.files(), () -> locked(display, config));
    }

    private boolean locked(Display display, SortedMap<String, ConfigValue> config) {
        try (StateStore state = StateStore.open(session.files(), session.vaults())) {
            if (!session.options.has(Option.SKIP_PREVIEW)
                    && !one(display, config, state, true).succeeded()) {
                return false;
            }
            if (!session.options.yes() && !Question.yes(session, "Go on?")) {
                throw new Problem("nothing was changed: the question was not answered with yes");
            }
            boolean succeeded = one(display, config, state, false).succeeded();
            if (succeeded) {
                state.settle();
            }
            return succeeded;
        }
    }

    private RunResult one(Display display, SortedMap<String, ConfigValue> config, StateStore state, boolean preview) {
        refuseOthers(state);
        state.warmUp();
        String what = session.project().name() + "/" + session.stack();
        String title = destroy
                ? (preview ? "Preview of destroying " + what : "Destroying " + what)
                : (preview ? "Preview of " + what : "Updating " + what);
        display.begin(preview ? Display.Phase.PREVIEW : Display.Phase.UPDATE, title);
        Map<String, String> texts = new TreeMap<>();
        config.forEach((key, value) -> texts.put(key, value.text()));
        Set<String> secretKeys = new TreeSet<>();
        config.forEach((key, value) -> {
            if (value.secret()) {
                secretKeys.add(key);
            }
        });
        RunSettings settings = new RunSettings(
                session.project().name(),
                session.stack(),
                preview,
                session.options.parallel(),
                texts,
                secretKeys,
                seed,
                new Siblings(session));
        Run run = new Run(settings, state, providers, display);
        RunResult result = preview ? carriedOut(run, settings) : interruptible(run, settings, state);
        display.end(result.succeeded(), result.outputsBefore(), result.outputs());
        return result;
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

    private RunResult carriedOut(Run run, RunSettings settings) {
        return destroy ? run.destroy() : run.update(program, deployment(settings));
    }

    private RunResult interruptible(Run run, RunSettings settings, StateStore state) {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable inOrder = () -> {
            session.launch
                    .err()
                    .println("Interrupted: waiting for the steps under way. Ctrl-C again ends at once;"
                            + " the next run then goes on from what is known");
            try {
                run.interrupt();
                state.close();
                if (ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        };
        Interrupts interrupts = Interrupts.running(inOrder);
        try {
            return carriedOut(run, settings);
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
                session.project().directory());
    }
}
