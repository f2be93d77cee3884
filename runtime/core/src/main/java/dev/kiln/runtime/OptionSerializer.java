package dev.kiln.runtime;

import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.HookNames;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts options into the form in which an engine takes them, in one round. */
final class OptionSerializer {
    private final Round round;
    private final Callbacks callbacks;

    OptionSerializer(Round round, Callbacks callbacks) {
        this.round = round;
        this.callbacks = callbacks;
    }

    /** What is set, its own provider among it; nothing is inherited. */
    RegisterOptions.Builder options(OptionValues from) {
        var dependencies = Set.copyOf(round.dependencies());
        var options = RegisterOptions.builder()
                .provider(from.provider == null ? Optional.empty() : Providers.reference(from.provider, round))
                .providers(providers(from))
                .protect(from.protect)
                .retainOnDelete(from.retainOnDelete)
                .deleteBeforeReplace(from.deleteBeforeReplace)
                .deletedWith(urn(from.deletedWith))
                .replaceWith(from.replaceWith.stream()
                        .flatMap(each -> urn(each).stream())
                        .collect(Collectors.toSet()))
                .replacementTrigger(from.replacementTrigger.map(value -> new Serializer(round).value(value)))
                .ignoreChanges(from.ignoreChanges)
                .replaceOnChanges(from.replaceOnChanges)
                .hideDiffs(from.hideDiffs)
                .additionalSecretOutputs(from.additionalSecretOutputs)
                .aliases(from.aliases.stream().map(this::alias).toList())
                .importId(importId(from.importId))
                .customTimeouts(from.customTimeouts)
                .hooks(hooks(from))
                .envVarMappings(new TreeMap<>(from.envVarMappings));
        round.dependencies().clear();
        round.dependencies().addAll(dependencies);
        return options;
    }

    private SortedMap<String, String> providers(OptionValues from) {
        var references = new TreeMap<String, String>();
        from.providers.forEach((name, provider) ->
                Providers.reference(provider, round).ifPresent(reference -> references.put(name, reference)));
        return references;
    }

    private Optional<String> urn(@Nullable AnyResource resource) {
        var state = resource == null ? null : round.look(resource.registered());
        return state != null && state.value() instanceof Registered known ? Optional.of(known.urn()) : Optional.empty();
    }

    private AliasSpec alias(Alias alias) {
        if (alias.urn().isPresent()) {
            return new AliasSpec.Urn(alias.urn().get());
        }
        return new AliasSpec.Parts(
                alias.name(),
                alias.type(),
                alias.stack(),
                alias.project(),
                parent(alias.parent()),
                alias.hadNoParent());
    }

    private Optional<String> parent(@Nullable Object parent) {
        if (parent instanceof AnyResource resource) {
            return urn(resource);
        }
        return parent == null ? Optional.empty() : text(parent, "the URN of an alias's parent");
    }

    private Optional<String> importId(@Nullable Output<String> id) {
        return id == null ? Optional.empty() : text(id, "the id to import");
    }

    private Optional<String> text(Object promise, String what) {
        var value = Marks.opened(new Serializer(round).value(promise));
        if (value instanceof TextValue text && !text.value().isEmpty()) {
            return Optional.of(text.value());
        }
        if (!round.isWaiting()) {
            round.fail(new IllegalArgumentException(what
                    + (value instanceof UnknownValue
                            ? " must be known in a preview too"
                            : " is not a text, or an empty one")));
        }
        return Optional.empty();
    }

    private HookNames hooks(OptionValues from) {
        return new HookNames(
                names(from, HookPoint.BEFORE_CREATE),
                names(from, HookPoint.AFTER_CREATE),
                names(from, HookPoint.BEFORE_UPDATE),
                names(from, HookPoint.AFTER_UPDATE),
                names(from, HookPoint.BEFORE_DELETE),
                names(from, HookPoint.AFTER_DELETE),
                from.onError.stream()
                        .map(hook -> {
                            round.look(hook.registered());
                            return hook.name();
                        })
                        .toList());
    }

    private List<String> names(OptionValues from, HookPoint point) {
        return from.hooks.getOrDefault(point, List.of()).stream()
                .map(hook -> {
                    round.look(hook.registered());
                    return hook.name();
                })
                .toList();
    }
}
