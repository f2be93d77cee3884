package dev.kiln.engine.deploy;

import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.monitor.HookNames;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The program's code around steps: known by name, run where a resource asks for it. */
final class Hooks {
    /** How often at most a step is tried again. */
    private static final int MOST_RETRIES = 100;

    private static final String ERROR_KIND = "OnError";

    private final RunContext run;
    private final Map<String, Hook> byName = new ConcurrentHashMap<>();

    Hooks(RunContext run) {
        this.run = run;
    }

    CompletionStage<Void> register(Hook hook) {
        if (byName.putIfAbsent(hook.name(), hook) != null) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("two hooks have the name `" + hook.name() + "`"));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** The names as the deployment format has them; empty where there is none. */
    static Optional<MapValue> stored(HookNames names) {
        TreeMap<String, PropertyValue> kinds = new TreeMap<>();
        put(kinds, "BeforeCreate", names.beforeCreate());
        put(kinds, "AfterCreate", names.afterCreate());
        put(kinds, "BeforeUpdate", names.beforeUpdate());
        put(kinds, "AfterUpdate", names.afterUpdate());
        put(kinds, "BeforeDelete", names.beforeDelete());
        put(kinds, "AfterDelete", names.afterDelete());
        put(kinds, ERROR_KIND, names.onError());
        return kinds.isEmpty() ? Optional.empty() : Optional.of(MapValue.of(kinds));
    }

    private static void put(Map<String, PropertyValue> kinds, String kind, List<String> names) {
        if (!names.isEmpty()) {
            kinds.put(kind, new ListValue(names.stream().map(PropertyValue::of).toList()));
        }
    }

    /** Runs what comes before a step; throws where it may not be done then, or what comes after it is not there. */
    void before(HookedStep step) throws StepFailure {
        for (String kind : List.of("Before", "After")) {
            for (String name : step.names(kind)) {
                find(name, Hook.Around.class, step);
            }
        }
        run("Before", step);
    }

    /** Runs what comes after a step. Its failure fails the run, but what was done stays. */
    void after(HookedStep step, ResourceState now) {
        try {
            run("After", step.done(now));
        } catch (StepFailure failure) {
            run.problem(failure, step.state());
        }
    }

    private void run(String when, HookedStep step) throws StepFailure {
        for (String name : step.names(when)) {
            Hook.Around hook = find(name, Hook.Around.class, step);
            if (run.preview() && !hook.onPreview()) {
                continue;
            }
            try {
                join(hook.run().run(step.told()));
            } catch (CompletionException e) {
                failed(hook, when, step, e);
            }
        }
    }

    private void failed(Hook.Around hook, String when, HookedStep step, CompletionException e) throws StepFailure {
        String text = "its hook `" + hook.name() + "` (" + when.toLowerCase(java.util.Locale.ROOT) + " "
                + step.operation() + ") failed: " + StepFailure.of(cause(e)).text();
        if (!hook.ignoreErrors()) {
            throw new StepFailure(text, cause(e));
        }
        run.listener.log(
                new LogMessage(Severity.WARNING, text, Optional.of(step.state().urn()), false));
    }

    /** Whether a failed step is to be tried again; {@code errors} are the failures so far, the newest one first. */
    boolean again(HookedStep step, List<String> errors) {
        if (run.preview() || errors.size() > MOST_RETRIES) {
            return false;
        }
        for (String name : step.state().hooks(ERROR_KIND)) {
            try {
                Hook.OnError hook = find(name, Hook.OnError.class, step);
                if (join(hook.run().run(new Hook.FailedStep(step.told(), step.operation(), errors)))) {
                    return true;
                }
            } catch (StepFailure failure) {
                run.problem(failure, step.state());
            } catch (CompletionException e) {
                run.problem(
                        new StepFailure(
                                "its hook `" + name + "` (on error) failed: "
                                        + StepFailure.of(cause(e)).text(),
                                cause(e)),
                        step.state());
            }
        }
        return false;
    }

    private <H extends Hook> H find(String name, Class<H> type, HookedStep step) throws StepFailure {
        Hook hook = byName.get(name);
        if (type.isInstance(hook)) {
            return type.cast(hook);
        }
        String instead = step.operation().equals("delete")
                ? ". Make the hook in each run of the program, also when the resource is no longer in it, and delete it"
                        + " with `up`"
                : "";
        throw new StepFailure("to " + step.operation() + " it needs the hook `" + name
                + "`, which the program does not make" + instead);
    }

    private <T> T join(CompletionStage<T> stage) {
        return run.places.apart(() -> stage.toCompletableFuture().join());
    }

    private static Throwable cause(CompletionException e) {
        return e.getCause() == null ? e : e.getCause();
    }
}
