package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
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
    private final ResourceOptions options;

    Preparation(AnyResource resource, Round round) {
        this.resource = resource;
        this.round = round;
        this.declaration = resource.enrolment().declaration();
        this.options = declaration.options();
        round.leaveToEngine();
    }

    /** The request, or anything where something is still pending. */
    State request() {
        var byProperty = new TreeMap<String, Set<String>>();
        var inputs = inputs(byProperty);
        var dependencies = dependencies(byProperty);
        var parent = parentUrn();
        var provider = Providers.reference(resource, round);
        var lookUp = declaration.lookUp();
        var id = lookUp == null ? PropertyValue.NULL : new Serializer(round).value(lookUp);
        if (round.isWaiting()) {
            return State.unknown();
        }
        return State.known(
                lookUp == null
                        ? new Request.Register(register(inputs, byProperty, dependencies, parent, provider))
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
        var explicit = new HashSet<Object>();
        for (Object each : options.dependsOn()) {
            if (each instanceof AnyResource other) {
                explicit.add(other);
            } else {
                var state = round.look(round.output(each).cell);
                if (state != null) {
                    explicit.addAll(state.dependencies());
                    Dependencies.named(state.value(), explicit);
                }
            }
        }
        all.addAll(Dependencies.urns(explicit, resource, round));
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
            Optional<String> provider) {
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
                type.packageInfo(),
                registerOptions(provider),
                List.of(),
                resource.enrolment().birth());
    }

    private RegisterOptions registerOptions(Optional<String> provider) {
        var type = declaration.resourceType();
        return RegisterOptions.builder()
                .provider(provider)
                .protect(options.protect())
                .deleteBeforeReplace(options.deleteBeforeReplace())
                .ignoreChanges(options.ignoreChanges())
                .replaceOnChanges(both(type.replaceOnChanges(), options.replaceOnChanges()))
                .additionalSecretOutputs(both(type.secretOutputs(), options.additionalSecretOutputs()))
                .aliases(aliases())
                .build();
    }

    /** What the user says that it was, and the tokens that its type had before. */
    private List<AliasSpec> aliases() {
        return Stream.<AliasSpec>concat(
                        options.aliases().stream().map(AliasSpec.Urn::new),
                        declaration.resourceType().aliases().stream().map(AliasSpec.Parts::ofType))
                .toList();
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
                both(type.secretOutputs(), options.additionalSecretOutputs()),
                type.packageInfo(),
                resource.enrolment().birth());
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
