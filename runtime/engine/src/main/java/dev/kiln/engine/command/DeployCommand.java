package dev.kiln.engine.command;

import dev.kiln.engine.deploy.ProviderSource;
import dev.kiln.engine.display.Display;
import dev.kiln.engine.display.Display.Phase;
import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Pending;
import dev.kiln.engine.state.StackLock;
import dev.kiln.engine.state.StateStore;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.util.Optional;

/** {@code preview}, {@code up}, {@code refresh} and {@code destroy}: what is to be run, and in which order. */
final class DeployCommand {
    private final Session session;
    private final Options options;
    private final Display display;
    private final Passes passes;
    private final boolean previewOnly;
    private final boolean refreshOnly;

    DeployCommand(Session session, ProgramRunner program, ProviderSource providers) {
        this.session = session;
        this.options = session.options;
        this.display = session.display();
        this.passes = new Passes(session, program, providers, display);
        this.previewOnly = options.command().equals("preview") || options.has(Option.PREVIEW_ONLY);
        this.refreshOnly = options.command().equals("refresh");
    }

    int run() {
        boolean succeeded = false;
        try {
            refuseSilence();
            passes.prepare();
            succeeded = previewOnly ? preview() : StackLock.holding(session.files(), this::change);
        } catch (Problem problem) {
            display.problem(Diagnostic.error(problem.text(), Optional.empty(), Optional.empty(), Optional.of(problem)));
        } finally {
            display.close(succeeded);
        }
        return succeeded ? 0 : 1;
    }

    private void refuseSilence() {
        if (!previewOnly && !options.yes() && !session.interactive()) {
            throw new Problem("`" + options.command() + "` asks before it changes anything, and there is no"
                    + " terminal to ask on. Add `--yes` to go on without a question, or see with `"
                    + (options.command().equals("up") ? "preview" : options.command() + " --preview-only")
                    + "` what it would do");
        }
        boolean needsStack = refreshOnly || options.command().equals("destroy");
        if (needsStack && !session.files().exists()) {
            throw new Problem("there is no stack `" + session.stack() + "` to " + options.command());
        }
    }

    private boolean preview() {
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            state.changer()
                    .ifPresent(who -> display.problem(
                            Diagnostic.warning("the stack `" + session.stack() + "` is being changed by another run: "
                                    + who + ". This starts from what it has done so far")));
            warnOfPending(state);
            return foreseen(state);
        }
    }

    private boolean change() {
        try (StateStore state = StateStore.open(session.files(), session.vaults())) {
            warnOfPending(state);
            if (!options.has(Option.SKIP_PREVIEW) && !previewed(state)) {
                return false;
            }
            if (!options.yes() && !Question.yes(session, "Go on?")) {
                throw new Problem("nothing was changed: the question was not answered with yes");
            }
            boolean refreshed = !refreshes() || passes.one(Phase.REFRESH, state) && asExpected();
            boolean succeeded = refreshed && (refreshOnly || passes.one(Phase.UPDATE, state) && asExpected());
            if (succeeded) {
                state.settle(options.has(Option.CLEAR_PENDING_CREATES));
            }
            return succeeded;
        }
    }

    /** A refresh changes what it works on: its preview has a copy. */
    private boolean previewed(StateStore real) {
        if (!refreshes()) {
            return foreseen(real);
        }
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            return foreseen(state);
        }
    }

    private boolean foreseen(StateStore state) {
        boolean refreshed = !refreshes() || passes.one(Phase.REFRESH_PREVIEW, state) && asExpected();
        return refreshed && (refreshOnly || passes.one(Phase.PREVIEW, state) && asExpected());
    }

    private boolean refreshes() {
        return refreshOnly || options.has(Option.REFRESH);
    }

    private boolean asExpected() {
        if (options.has(Option.EXPECT_NO_CHANGES) && display.changed()) {
            display.problem(Diagnostic.error(
                    "no changes were expected (--expect-no-changes), and there are some",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            return false;
        }
        return true;
    }

    private void warnOfPending(StateStore state) {
        for (Pending pending : state.pending()) {
            String what = pending.kind() != Pending.Kind.CREATING
                    ? "It may or may not have been done"
                    : options.has(Option.CLEAR_PENDING_CREATES)
                            ? "This is mentioned for the last time"
                            : "It may exist outside without this stack knowing: look for it, and if it does, delete it"
                                    + " there or take it over with the option `import`; then"
                                    + " `refresh --clear-pending-creates` ends this warning";
            display.problem(Diagnostic.warning("an earlier run was cut off while it was "
                    + pending.kind().word() + " " + pending.state().name() + " ("
                    + pending.state().type() + "). " + what));
        }
    }
}
