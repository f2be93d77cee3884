package dev.kiln.runtime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the provider that the user wants for a resource or function: its own, or that of an ancestor. */
final class Providers {
    private Providers() {}

    static Optional<String> reference(AnyResource resource, Round round) {
        var declaration = resource.enrolment().declaration();
        if (resource instanceof ProviderResource || declaration.kind() == Declaration.Kind.COMPONENT) {
            return Optional.empty();
        }
        var own = declaration.options().provider();
        var packageName = declaration.resourceType().packageInfo().name();
        return reference(own, resource.enrolment().parent(), packageName, round);
    }

    static Optional<String> reference(
            @Nullable ProviderResource own, @Nullable AnyResource parent, String packageName, Round round) {
        var provider = own;
        for (var above = parent;
                provider == null && above != null;
                above = above.enrolment().parent()) {
            var option = above.enrolment().declaration().options().provider();
            provider = option != null && option.packageName().equals(packageName) ? option : null;
        }
        if (provider == null) {
            return Optional.empty();
        }
        var state = round.look(provider.registered());
        return state != null && state.value() instanceof Registered known
                ? Optional.of(known.providerReference())
                : Optional.empty();
    }
}
