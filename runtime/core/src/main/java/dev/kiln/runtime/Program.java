package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.cell.Pending;
import dev.kiln.runtime.cell.ThreadLimits;
import dev.kiln.runtime.cell.Watch;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ProgramResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a program: from the stack's registration to its outputs. */
final class Program {
    private final Deployment deployment;
    private final Monitor monitor;
    private final Consumer<? super AnyResource> made;
    private final Watch watch;
    private final Home home;
    private final Discretion discretion;
    private final Failures failures;
    private final Set<Object> waiting = ConcurrentHashMap.newKeySet();
    private final Exports exports = new Exports(this);
    private final Callbacks callbacks = new Callbacks(this);
    private volatile @Nullable Stack stack;

    Program(
            Deployment deployment,
            Monitor monitor,
            Consumer<? super AnyResource> made,
            Patience patience,
            Function<Consumer<String>, ThreadLimits> limits) {
        this.deployment = deployment;
        this.monitor = monitor;
        this.made = made;
        this.watch = patience.watch(this);
        this.home = new Home(this, limits.apply(text -> log(LogMessage.Severity.WARNING, text)));
        this.discretion = new Discretion(home);
        this.failures = new Failures(discretion, home::nextFailure);
        deployment.secretKeys().forEach(key -> {
            var secret = deployment.config().get(key);
            if (secret != null) {
                discretion.learn(secret);
            }
        });
    }

    /** The program that this thread works for. */
    static Program current(String what) {
        var home = Homes.here(what);
        if (home.isStopped()) {
            throw new IllegalStateException(what + " comes too late: the run that it would belong to has ended");
        }
        if (home.owner() instanceof Program program) {
            return program;
        }
        throw new AssertionError("a home of something else");
    }

    /** Runs {@code body}, and all that comes of it. */
    ProgramResult run(Kiln.Body body) {
        try {
            if (registerStack()) {
                var context = new Context(this);
                Cells.start(home, () -> {
                    body.run(context);
                    return null;
                });
                settle();
                exports.register();
                awaitQuiet();
                finish();
            }
            home.unreadFailures().forEach(failures::unread);
        } catch (StuckException e) {
            home.unreadFailures().forEach(failures::unread);
            failures.report(e);
        } catch (InterruptedException e) {
            failures.report(new IllegalStateException("the run was cancelled"));
        } finally {
            home.stop();
        }
        return failures.result();
    }

    Home home() {
        return home;
    }

    Deployment deployment() {
        return deployment;
    }

    Monitor monitor() {
        return monitor;
    }

    /** A resource is declared. */
    void made(AnyResource resource) {
        made.accept(resource);
    }

    Failures failures() {
        return failures;
    }

    Exports exports() {
        return exports;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    /** Null only while the stack itself is made. */
    @Nullable
    Stack stackOrNull() {
        return stack;
    }

    /** What only this program itself can still bring about: deferred outputs and resources that wait. */
    Set<Object> waiting() {
        return waiting;
    }

    /** Asks the engine for {@code what}, which is under way until {@code then} has taken the answer. */
    <T> void track(
            Pending.Kind kind,
            Supplier<String> what,
            Supplier<CompletionStage<T>> ask,
            BiConsumer<T, @Nullable Throwable> then) {
        var request = home.begin(kind, what);
        CompletionStage<T> answer;
        try {
            answer = ask.get();
        } catch (RuntimeException | LinkageError e) {
            answer = CompletableFuture.failedFuture(e);
        }
        answer.whenComplete((value, failure) -> {
            try {
                then.accept(value, failure == null ? null : Failures.unwrapped(failure));
            } catch (RuntimeException | LinkageError e) {
                failures.report(e);
            } finally {
                home.end(request);
            }
        });
    }

    /** Tells the user something, without the secrets that may be in it. */
    void log(LogMessage.Severity severity, String text) {
        monitor.log(new LogMessage(severity, discretion.scrubbed(text), Optional.empty(), false));
    }

    /** Lets the engine do what is left while the program can still be called; only after a success. */
    private void finish() throws InterruptedException {
        if (failures.result().succeeded() && home.unreadFailures().isEmpty()) {
            track(Pending.Kind.STEP, () -> "the end of the run", monitor::finished, (done, failure) -> {
                if (failure != null) {
                    failures.report(failure);
                }
            });
            awaitQuiet();
        }
    }

    private boolean registerStack() throws InterruptedException {
        var before = Ambient.bind(home);
        Stack root;
        try {
            root = new Stack(deployment.project() + "-" + deployment.stack());
        } finally {
            Ambient.bind(before);
        }
        awaitQuiet();
        stack = root;
        var state = root.registered().state();
        if (state != null && state.value() instanceof Registered known && known.failure() != null) {
            failures.report(known.failure());
            return false;
        }
        return state != null && state.isKnown() && failures.result().succeeded();
    }

    /** Waits for everything, and gives up what can never come. */
    private void settle() throws InterruptedException {
        do {
            awaitQuiet();
        } while (unstick());
    }

    private void awaitQuiet() throws InterruptedException {
        if (!home.awaitQuiet(watch)) {
            var queued = home.queued();
            throw new StuckException("nothing has moved for as long as the stall timeout allows; the run waited for: "
                    + UnderWayText.of(home.underWay())
                    + (queued == 0 ? "" : "; and " + queued + " functions waited for a thread"));
        }
    }

    private boolean unstick() {
        var deadlocked = home.deadlocked();
        if (!deadlocked.isEmpty()) {
            var lines = deadlocked.stream()
                    .flatMap(frames -> Birth.line(frames).stream())
                    .distinct()
                    .sorted()
                    .toList();
            var failure = new StuckException("this waits for an output that cannot come: nothing is under way any more"
                    + " but functions that wait so, at " + String.join(", ", lines)
                    + ". Use Output.all or applyOutput, which wait without a thread");
            failures.report(failure, Optional.empty(), lines.stream().findFirst());
            home.failDeadlocked(failure);
            return true;
        }
        var deferred = waiting.stream().filter(Deferred.class::isInstance).toList();
        if (!deferred.isEmpty()) {
            waiting.removeAll(deferred);
            deferred.forEach(each -> ((Deferred<?>) each).abandon());
            return true;
        }
        if (home.failStuckAdoptions(new StuckException("an output waits for itself: what applyOutput's function"
                + " returned, or what resolveWith was given, in the end waits for that very output"))) {
            return true;
        }
        var resources = List.copyOf(waiting);
        resources.forEach(each -> ((Enrolment) each).abandon());
        return !resources.isEmpty();
    }
}
