package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Transform;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a resource's request together, in one round. */
final class Preparation {
    private final AnyResource resource;
    private final Round round;
    private final Declaration declaration;
    private final OptionValues options;
    private final Callbacks callbacks;

    Preparation(AnyResource resource, Round round) {
        this.resource = resource;
        this.round = round;
        this.declaration = resource.enrolment().declaration();
        this.options = declaration.options().values();
        this.callbacks = resource.program().callbacks();
        round.leaveToEngine();
    }

    /** The request, or anything where something is still pending. */
    State request() {
        var byProperty = new TreeMap<String, Set<String>>();
        var inputs = inputs(byProperty);
        var dependencies = dependencies(byProperty);
        var parent = parentUrn();
        var provider = Providers.reference(resource, round);
        var registerOptions = registerOptions(provider);
        refuse();
        callbacks.awaitTransforms(round);
        var lookUp = declaration.lookUp();
        var id = lookUp == null ? PropertyValue.NULL : new Serializer(round).value(lookUp);
        if (round.isWaiting()) {
            return State.unknown();
        }
        return State.known(
                lookUp == null
                        ? new Request.Register(register(inputs, byProperty, dependencies, parent, registerOptions))
                        : new Request.Read(read(id, inputs, dependencies, parent, provider)));
    }

    /** Each property with a walk of its own, to know what it brings. */
    private MapValue inputs(SortedMap<String, Set<String>> byProperty) {
        var inputs = new TreeMap<String, PropertyValue>();
        declaration.args().values().forEach((wire, value) -> {
            var before = new HashSet<>(round.dependencies());
            round.dependencies().clear();
            var property = new Serializer(round).property(declaration.args(), wire, value);
            var urns = Dependencies.urns(round.dependencies(), resource, round);
            round.dependencies().addAll(before);
            if (!(property instanceof NullValue)) {
                inputs.put(wire, property);
                byProperty.put(wire, urns);
            }
        });
        return MapValue.of(inputs);
    }

    private Set<String> dependencies(SortedMap<String, Set<String>> byProperty) {
        var all = new TreeSet<String>();
        byProperty.values().forEach(all::addAll);
        all.addAll(Dependencies.urns(Dependencies.explicit(options.dependsOn, round), resource, round));
        return all;
    }

    private @Nullable String parentUrn() {
        var parent = resource.enrolment().parent();
        if (parent == null) {
            return null;
        }
        var state = round.look(parent.registered());
        return state != null && state.value() instanceof Registered known ? known.urn() : null;
    }

    private RegisterRequest register(
            MapValue inputs,
            SortedMap<String, Set<String>> byProperty,
            Set<String> dependencies,
            @Nullable String parent,
            RegisterOptions registerOptions) {
        var type = declaration.resourceType();
        return new RegisterRequest(
                type.token(),
                declaration.name(),
                Optional.ofNullable(parent),
                declaration.kind() == Declaration.Kind.CUSTOM,
                declaration.kind() == Declaration.Kind.REMOTE,
                inputs,
                dependencies,
                byProperty,
                packageInfo(),
                registerOptions,
                transforms(),
                resource.enrolment().birth());
    }

    /** What makes no sense for what it is. */
    private void refuse() {
        if (options.importId != null
                && (declaration.kind() != Declaration.Kind.CUSTOM || declaration.lookUp() != null)) {
            round.fail(
                    new IllegalArgumentException(
                            declaration.lookUp() != null
                                    ? "what is looked up is not imported too: take the option importId away, or declare the resource"
                                    : "a component cannot be imported: take the option importId away, and give it to what is inside"));
        }
    }

    /** What the user set, completed with what the resource's class says and with the provider that it inherits. */
    private RegisterOptions registerOptions(Optional<String> provider) {
        var type = declaration.resourceType();
        var own = new OptionSerializer(round, callbacks).options(options).build();
        return own.toBuilder()
                .provider(provider)
                .providers(providers(own))
                .replaceOnChanges(both(type.replaceOnChanges(), own.replaceOnChanges()))
                .additionalSecretOutputs(both(type.secretOutputs(), own.additionalSecretOutputs()))
                .aliases(both(
                        own.aliases(),
                        type.aliases().stream().map(AliasSpec.Parts::ofType).toList()))
                .build();
    }

    /** A component's own provider is one for what is inside of it. */
    private SortedMap<String, String> providers(RegisterOptions own) {
        var providers = new TreeMap<>(own.providers());
        if (declaration.kind() != Declaration.Kind.CUSTOM
                && options.provider != null
                && own.provider().isPresent()) {
            providers.put(options.provider.packageName(), own.provider().get());
        }
        return providers;
    }

    /** Its own transforms, and those of all above it. */
    private List<Transform<RegisterRequest>> transforms() {
        var all = new ArrayList<Transform<RegisterRequest>>();
        for (AnyResource at = resource; at != null; at = at.enrolment().parent()) {
            at.enrolment()
                    .declaration()
                    .options()
                    .values()
                    .transforms
                    .forEach(each -> all.add(callbacks.ofResource(each)));
        }
        return all;
    }

    private PackageInfo packageInfo() {
        return declaration.resourceType().packageInfo().overridden(options.version, options.pluginDownloadUrl);
    }

    private ReadRequest read(
            PropertyValue id,
            MapValue state,
            Set<String> dependencies,
            @Nullable String parent,
            Optional<String> provider) {
        var type = declaration.resourceType();
        return new ReadRequest(
                type.token(),
                declaration.name(),
                Marks.opened(id),
                state,
                Optional.ofNullable(parent),
                dependencies,
                provider,
                both(type.secretOutputs(), options.additionalSecretOutputs),
                packageInfo(),
                resource.enrolment().birth());
    }

    private static <T> List<T> both(List<? extends T> first, List<? extends T> second) {
        return Stream.<T>concat(first.stream(), second.stream()).distinct().toList();
    }
}
