package dev.kiln.runtime;

import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.Parameterization;
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
        var own = declaration.options().values().provider;
        return own != null
                ? reference(own, round)
                : reference(resource, packageOf(declaration.resourceType().packageInfo()), round);
    }

    /** The provider of a function: its own, or that of the resource whose child it is like. */
    static Optional<String> reference(
            @Nullable ProviderResource own, @Nullable AnyResource parent, PackageInfo packageInfo, Round round) {
        return own != null ? reference(own, round) : reference(parent, packageOf(packageInfo), round);
    }

    /** How {@code provider} is named; empty while it is not there. */
    static Optional<String> reference(ProviderResource provider, Round round) {
        var state = round.look(provider.registered());
        return state != null && state.value() instanceof Registered known
                ? Optional.of(known.providerReference())
                : Optional.empty();
    }

    /** The nearest one for the package that {@code from} or what is above it names. */
    private static Optional<String> reference(@Nullable AnyResource from, String packageName, Round round) {
        for (var at = from; at != null; at = at.enrolment().parent()) {
            var options = at.enrolment().declaration().options().values();
            var single = options.provider;
            var provider = single != null && single.packageName().equals(packageName)
                    ? single
                    : options.providers.get(packageName);
            if (provider != null) {
                return reference(provider, round);
            }
        }
        return Optional.empty();
    }

    /** The package whose provider makes what belongs to {@code info}: that of an extension is its base's. */
    private static String packageOf(PackageInfo info) {
        return info.parameterization()
                .filter(Parameterization::extension)
                .map(Parameterization::baseName)
                .orElse(info.name());
    }
}
