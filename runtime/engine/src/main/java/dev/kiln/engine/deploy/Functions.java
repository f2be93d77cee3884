package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Calls of providers' functions and methods. */
final class Functions {
    private static final FunctionReply UNKNOWN = new FunctionReply(MapValue.EMPTY, List.of(), true, Set.of());

    private final RunContext run;
    private final ProviderRegistry providers;

    Functions(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
    }

    FunctionReply invoke(InvokeRequest request) throws StepFailure {
        if (request.dependencies().stream().anyMatch(this::missing) || Values.unknown(request.arguments())) {
            return UNKNOWN;
        }
        run.listener.seen(request.arguments());
        ConfiguredProvider provider = providers.of(request.provider(), request.packageInfo());
        return reply(
                provider, Set.of(), by -> by.invoke(new ProviderCall.Invoke(request.token(), request.arguments())));
    }

    FunctionReply call(CallRequest request) throws StepFailure {
        Set<String> dependencies = new TreeSet<>();
        request.argumentDependencies().values().forEach(dependencies::addAll);
        Optional<String> self = self(request);
        self.ifPresent(dependencies::add);
        if (dependencies.stream().anyMatch(this::missing) || Values.unknown(request.arguments())) {
            return UNKNOWN;
        }
        run.listener.seen(request.arguments());
        Optional<String> reference = request.provider().or(() -> self.flatMap(this::providerOf));
        ConfiguredProvider provider = providers.of(reference, request.packageInfo());
        return reply(
                provider, dependencies, by -> by.call(new ProviderCall.Call(request.token(), request.arguments())));
    }

    private interface Question {
        ProviderReply.Returned ask(Provider provider) throws Exception;
    }

    private FunctionReply reply(ConfiguredProvider provider, Set<String> dependencies, Question question)
            throws StepFailure {
        if (provider.provider().isEmpty()) {
            return UNKNOWN;
        }
        try {
            ProviderReply.Returned returned = question.ask(provider.provider().get());
            run.listener.seen(returned.result());
            return new FunctionReply(
                    returned.result(), returned.failures(), Values.unknown(returned.result()), dependencies);
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e);
        }
    }

    /** Whether a resource is not there, and in a preview will only come. */
    private boolean missing(String urn) {
        Known known = run.known.get(urn);
        return known != null && (known.failed() || !known.made());
    }

    private static Optional<String> self(CallRequest request) {
        return request.arguments().get("__self__") instanceof ReferenceValue reference
                ? Optional.of(reference.urn())
                : Optional.empty();
    }

    private Optional<String> providerOf(String urn) {
        Known known = run.known.get(urn);
        if (known != null && Urn.type(urn).startsWith(Urn.PROVIDER_TYPE)) {
            return known.registration().id().map(id -> urn + "::" + id);
        }
        return known == null || known.state() == null
                ? Optional.empty()
                : known.state().provider();
    }
}
