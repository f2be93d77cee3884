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
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
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
    private final Map<String, CompletableFuture<ConfiguredProvider>> byUrn = new ConcurrentHashMap<>();
    private final Queue<Provider> open = new ConcurrentLinkedQueue<>();

    ProviderRegistry(RunContext run, ProviderSource source) {
        this.run = run;
        this.source = source;
    }

    /** The provider that a request asks for, or the default one of its package. */
    ConfiguredProvider of(Optional<String> reference, PackageInfo info) throws StepFailure {
        refuse(info);
        return reference.isPresent() ? referenced(reference.get()) : byDefault(info);
    }

    /** The provider that a reference names, declared in this run or left from an earlier one. */
    ConfiguredProvider referenced(String reference) throws StepFailure {
        String urn = Urn.ofProvider(reference);
        return once(urn, () -> {
            Entry entry = run.state
                    .live(urn)
                    .orElseThrow(() -> new StepFailure("its provider " + urn + " is not among the stack's resources"));
            return started(packageOf(urn), reference, entry.state().inputs());
        });
    }

    /** Takes up a provider resource that the program declared. Gives its inputs with defaults. */
    MapValue declared(String urn, String id, MapValue inputs) throws StepFailure {
        Provider provider = create(packageOf(urn));
        String reference = urn + "::" + id;
        if (Values.unknown(inputs)) {
            byUrn.put(urn, CompletableFuture.completedFuture(new ConfiguredProvider(reference, Optional.empty())));
            return inputs;
        }
        MapValue checked = checked(provider, urn, inputs);
        configure(provider, checked);
        byUrn.put(urn, CompletableFuture.completedFuture(new ConfiguredProvider(reference, Optional.of(provider))));
        return checked;
    }

    private ConfiguredProvider byDefault(PackageInfo info) throws StepFailure {
        String name = info.version()
                .map(version ->
                        "default_" + version.replace('.', '_').replace('-', '_').replace('+', '_'))
                .orElse("default");
        String type = Urn.PROVIDER_TYPE + info.name();
        String urn = Urn.of(run.settings.stack(), run.settings.project(), Optional.empty(), type, name);
        return once(urn, () -> {
            Provider provider = create(info.name());
            MapValue inputs = checked(provider, urn, configured(info));
            Optional<Entry> old = run.state.live(urn);
            String id = old.flatMap(entry -> entry.stored().id())
                    .orElseGet(() -> UUID.randomUUID().toString());
            configure(provider, inputs);
            keep(urn, type, id, inputs, old);
            return new ConfiguredProvider(urn + "::" + id, Optional.of(provider));
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

    /** The stack's configuration under the package's name. */
    private MapValue configured(PackageInfo info) {
        TreeMap<String, PropertyValue> inputs = new TreeMap<>();
        String prefix = info.name() + ":";
        run.settings.config().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                PropertyValue text = PropertyValue.of(value);
                boolean secret = run.settings.secretKeys().contains(key);
                inputs.put(key.substring(prefix.length()), secret ? new SecretValue(text) : text);
            }
        });
        info.version().ifPresent(version -> inputs.put("version", PropertyValue.of(version)));
        return MapValue.of(inputs);
    }

    private ConfiguredProvider started(String packageName, String reference, MapValue inputs) throws StepFailure {
        Provider provider = create(packageName);
        configure(provider, inputs);
        return new ConfiguredProvider(reference, Optional.of(provider));
    }

    private Provider create(String packageName) throws StepFailure {
        Provider provider = source.create(packageName).orElseThrow(() -> missing(packageName));
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

    private static String packageOf(String urn) {
        return Urn.type(urn).substring(Urn.PROVIDER_TYPE.length());
    }

    private interface Start {
        ConfiguredProvider now() throws StepFailure;
    }

    /** Who comes first starts it; the others wait for that. */
    private ConfiguredProvider once(String urn, Start start) throws StepFailure {
        CompletableFuture<ConfiguredProvider> mine = new CompletableFuture<>();
        CompletableFuture<ConfiguredProvider> first = byUrn.putIfAbsent(urn, mine);
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
