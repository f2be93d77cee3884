package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.handler.HandledProvider;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** The providers of a run: each made once, when it is first needed. */
final class ProviderRegistry implements AutoCloseable {
    private final RunContext run;
    private final ProviderSource source;
    private final Map<String, CompletableFuture<ConfiguredProvider>> byReference = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<ConfiguredProvider>> byDefault = new ConcurrentHashMap<>();
    private final Queue<Provider> open = new ConcurrentLinkedQueue<>();

    ProviderRegistry(RunContext run, ProviderSource source) {
        this.run = run;
        this.source = source;
    }

    /** The provider that a request asks for, or the default one of its package. */
    ConfiguredProvider of(Optional<String> reference, PackageInfo info) throws StepFailure {
        refuse(info);
        if (reference.isEmpty()) {
            return byDefault(info);
        }
        String given = ProviderInputs.packageOf(Urn.ofProvider(reference.get()));
        if (!given.equals(info.name())) {
            throw new StepFailure("its option `provider` names `" + Urn.name(Urn.ofProvider(reference.get()))
                    + "`, a provider of the package `" + given + "`, and it is of the package `" + info.name()
                    + "`. Give it a provider of `" + info.name() + "`, or none");
        }
        return referenced(reference.get());
    }

    /** The provider that a reference names, declared in this run or left from an earlier one. */
    ConfiguredProvider referenced(String reference) throws StepFailure {
        return once(byReference, reference, () -> {
            String urn = Urn.ofProvider(reference);
            ResourceState state = stored(reference)
                    .orElseThrow(() -> new StepFailure("its provider " + urn + " is not among the stack's resources"));
            Provider provider = create(ProviderInputs.packageOf(urn));
            configure(provider, ProviderInputs.plain(state.inputs()));
            return new ConfiguredProvider(reference, Optional.of(provider));
        });
    }

    /** The provider resource of exactly this id: another one of its URN may be on its way out. */
    private Optional<ResourceState> stored(String reference) {
        String urn = Urn.ofProvider(reference);
        Optional<String> id = Optional.of(reference.substring(Math.min(reference.length(), urn.length() + 2)));
        return run.state.entries().stream()
                .filter(entry -> entry.stored().urn().equals(urn))
                .filter(entry -> entry.stored().id().equals(id))
                .findFirst()
                .map(Entry::state);
    }

    /** Takes up a provider resource that the program declared. Gives its inputs with defaults. */
    MapValue declared(String reference, MapValue inputs) throws StepFailure {
        String urn = Urn.ofProvider(reference);
        Provider provider = create(ProviderInputs.packageOf(urn));
        if (Values.unknown(inputs)) {
            known(reference, new ConfiguredProvider(reference, Optional.empty()));
            return inputs;
        }
        MapValue checked = ProviderInputs.joined(checked(provider, urn, ProviderInputs.plain(inputs)), inputs);
        configure(provider, ProviderInputs.plain(checked));
        known(reference, new ConfiguredProvider(reference, Optional.of(provider)));
        return checked;
    }

    private void known(String reference, ConfiguredProvider provider) {
        byReference.put(reference, CompletableFuture.completedFuture(provider));
    }

    /** Whether a provider resource is to be replaced for its new configuration. */
    boolean replaces(String urn, MapValue before, MapValue now) throws StepFailure {
        if (before.equals(now) || Values.unknown(now)) {
            return false;
        }
        Provider provider = create(ProviderInputs.packageOf(urn));
        return replaces(provider, urn, before, checked(provider, urn, ProviderInputs.plain(now)));
    }

    /** Whether what the provider {@code before} has made must be made anew by {@code now}. */
    boolean replaces(Optional<String> before, ConfiguredProvider now) throws StepFailure {
        if (before.isEmpty()
                || before.get().equals(now.reference())
                || now.provider().isEmpty()) {
            return false;
        }
        String urn = Urn.ofProvider(now.reference());
        boolean byDefault = Urn.isDefaultProvider(urn) && Urn.isDefaultProvider(Urn.ofProvider(before.get()));
        Optional<ResourceState> old = stored(before.get());
        Optional<ResourceState> fresh = stored(now.reference());
        return !byDefault
                && old.isPresent()
                && fresh.isPresent()
                && replaces(
                        now.provider().get(),
                        urn,
                        old.get().inputs(),
                        fresh.get().inputs());
    }

    private static boolean replaces(Provider provider, String urn, MapValue before, MapValue now) throws StepFailure {
        try {
            return provider.diffConfig(
                            new ProviderCall.DiffConfig(urn, ProviderInputs.plain(before), ProviderInputs.plain(now)))
                    .replaces();
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e);
        }
    }

    private ConfiguredProvider byDefault(PackageInfo info) throws StepFailure {
        String type = Urn.PROVIDER_TYPE + info.name();
        String name = ProviderInputs.defaultName(info);
        String urn = Urn.of(run.settings.stack(), run.settings.project(), Optional.empty(), type, name);
        return once(byDefault, urn, () -> {
            Provider provider = create(info.name());
            MapValue wanted = ProviderInputs.configured(info, run.settings);
            MapValue inputs = ProviderInputs.joined(checked(provider, urn, ProviderInputs.plain(wanted)), wanted);
            Optional<Entry> old = run.state.live(urn);
            String id = old.flatMap(entry -> entry.stored().id())
                    .orElseGet(() -> UUID.randomUUID().toString());
            configure(provider, ProviderInputs.plain(inputs));
            keep(urn, type, id, inputs, old);
            ConfiguredProvider made = new ConfiguredProvider(urn + "::" + id, Optional.of(provider));
            known(made.reference(), made);
            return made;
        });
    }

    private void keep(String urn, String type, String id, MapValue inputs, Optional<Entry> old) {
        ResourceState state = old.map(Entry::state)
                .orElseGet(() -> ResourceState.of(urn, type, true).withText("id", Optional.of(id)))
                .withInputs(inputs)
                .withOutputs(inputs);
        long serial = old.map(Entry::serial).orElseGet(run.state::newSerial);
        run.wanted.add(serial);
        run.known.put(
                urn,
                new Known(
                        new Registration(urn, Optional.of(id), inputs, Registration.Status.SUCCESS, false),
                        state,
                        serial,
                        true,
                        Optional.empty()));
        boolean changed = old.isEmpty() || !old.get().state().equals(state);
        if (!run.preview() && changed) {
            run.state.commit(Commit.change().put(serial, state));
        }
    }

    private Provider create(String packageName) throws StepFailure {
        Provider provider = packageName.equals(BuiltIn.PACKAGE)
                ? new BuiltIn(run)
                : source.create(packageName).orElseThrow(() -> missing(packageName));
        open.add(provider);
        if (provider instanceof HandledProvider handled) {
            handled.logTo((level, urn, message) -> run.listener.log(new LogMessage(
                    LogMessage.Severity.valueOf(level.name()),
                    message,
                    Optional.of(urn).filter(text -> !text.isEmpty()),
                    false)));
        }
        return provider;
    }

    private static void refuse(PackageInfo info) throws StepFailure {
        if (info.parameterization().isPresent()) {
            throw new StepFailure("the package `" + info.name() + "` comes out of the package `"
                    + info.parameterization().get().baseName() + "` by a parameter, which the embedded engine does not"
                    + " know: run the program with `pulumi up`");
        }
    }

    private StepFailure missing(String packageName) {
        List<String> there = source.packages();
        String found = there.isEmpty() ? "there is none" : "found there: " + String.join(", ", there);
        return new StepFailure("no provider for the package `" + packageName + "`: looked for one in " + source.place()
                + " (" + found + "). Put the jar of a `" + packageName + "` provider on the program's class path, or"
                + " run the program with `pulumi up`, which uses that package's plugin");
    }

    private static MapValue checked(Provider provider, String urn, MapValue inputs) throws StepFailure {
        ProviderReply.Checked reply;
        try {
            reply = provider.checkConfig(new ProviderCall.CheckConfig(urn, inputs));
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e);
        }
        refuse("the configuration of provider `" + provider.name() + "`", reply.failures());
        return Values.secrets(reply.inputs(), Values.secretNames(inputs));
    }

    private static void configure(Provider provider, MapValue inputs) throws StepFailure {
        try {
            provider.configure(new ProviderCall.Configure(inputs));
        } catch (Exception | LinkageError e) {
            throw new StepFailure(
                    "the provider `" + provider.name() + "` cannot be configured: "
                            + StepFailure.of(e).text(),
                    e);
        }
    }

    /** Throws for what a provider found wrong, all of it in one message. */
    static void refuse(String what, List<CheckFailure> failures) throws StepFailure {
        if (!failures.isEmpty()) {
            throw new StepFailure(what + ": "
                    + failures.stream()
                            .map(failure -> failure.property().isEmpty()
                                    ? failure.reason()
                                    : "`" + failure.property() + "`: " + failure.reason())
                            .collect(Collectors.joining("; ")));
        }
    }

    private interface Start {
        ConfiguredProvider now() throws StepFailure;
    }

    /** Who comes first starts it; the others wait for that. */
    private static ConfiguredProvider once(
            Map<String, CompletableFuture<ConfiguredProvider>> started, String key, Start start) throws StepFailure {
        CompletableFuture<ConfiguredProvider> mine = new CompletableFuture<>();
        CompletableFuture<ConfiguredProvider> first = started.putIfAbsent(key, mine);
        if (first == null) {
            try {
                mine.complete(start.now());
            } catch (StepFailure | RuntimeException | Error e) {
                mine.completeExceptionally(e);
            }
        }
        try {
            return (first == null ? mine : first).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StepFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        for (Provider provider : open) {
            try {
                provider.close();
            } catch (RuntimeException e) {
                // It has done its work, and nobody can do anything about this.
            }
        }
    }
}
