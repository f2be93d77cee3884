package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a resource takes from its parent where it says nothing itself. */
final class Inheritance {
    private final Map<String, RegisterRequest> declared = new ConcurrentHashMap<>();

    /** Remembers a completed declaration for its children. */
    void declared(String urn, RegisterRequest request) {
        declared.putIfAbsent(urn, request);
    }

    RegisterRequest completed(RegisterRequest request) {
        RegisterRequest parent = request.parent().map(declared::get).orElse(null);
        if (parent == null) {
            return request;
        }
        RegisterOptions own = request.options();
        RegisterOptions above = parent.options();
        Optional<String> provider = request.custom()
                ? above.provider().filter(reference -> serves(reference, request))
                // A component has no provider of its own, but hands its parent's down.
                : above.provider();
        return request.withOptions(own.toBuilder()
                .provider(own.provider().or(() -> provider))
                .protect(own.protect().or(above::protect))
                .build());
    }

    private static boolean serves(String reference, RegisterRequest request) {
        return !request.type().startsWith(Urn.PROVIDER_TYPE)
                && Urn.type(Urn.ofProvider(reference))
                        .equals(Urn.PROVIDER_TYPE + request.packageInfo().name());
    }
}
