package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a resource takes from its parent where it says nothing itself. */
final class Inheritance {
    private final Map<String, RegisterRequest> declared = new ConcurrentHashMap<>();

    /** Remembers a completed declaration for its children. */
    void declared(String urn, RegisterRequest request) {
        declared.putIfAbsent(urn, request);
    }

    RegisterRequest completed(String urn, RegisterRequest request) {
        RegisterRequest parent = request.parent().map(declared::get).orElse(null);
        if (parent == null) {
            return request;
        }
        RegisterOptions own = request.options();
        RegisterOptions above = parent.options();
        SortedMap<String, String> providers = new TreeMap<>(above.providers());
        above.provider().ifPresent(reference -> providers.put(packageOf(reference), reference));
        providers.putAll(own.providers());
        boolean served = request.custom() && !request.type().startsWith(Urn.PROVIDER_TYPE);
        Optional<String> inherited =
                served ? Optional.ofNullable(providers.get(request.packageInfo().name())) : Optional.empty();
        return request.withOptions(own.toBuilder()
                .provider(own.provider().or(() -> inherited))
                .providers(providers)
                .protect(own.protect().or(above::protect))
                .retainOnDelete(own.retainOnDelete().or(above::retainOnDelete))
                .deletedWith(own.deletedWith().or(above::deletedWith).filter(container -> !container.equals(urn)))
                .build());
    }

    private static String packageOf(String reference) {
        return Urn.type(Urn.ofProvider(reference)).substring(Urn.PROVIDER_TYPE.length());
    }
}
