package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.Vault;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.SecretOpener;
import dev.kiln.runtime.value.SecretSealer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Opens and seals the secrets in resources, and remembers which ciphertext a text came from: what did not change keeps
 * its ciphertext, so that an unchanged stack has an unchanged file.
 */
final class SealedTexts {
    private static final String TRIGGER = "replacementTrigger";

    private final Supplier<Vault> opening;
    private final Supplier<Vault> sealing;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    SealedTexts(Supplier<Vault> opening, Supplier<Vault> sealing) {
        this.opening = opening;
        this.sealing = sealing;
    }

    /** Whether something in a plain tree is sealed. */
    static boolean anyIn(PropertyValue plain) {
        if (plain instanceof MapValue map) {
            return map.get("ciphertext") != null
                    || map.entries().values().stream().anyMatch(SealedTexts::anyIn);
        }
        return plain instanceof ListValue list && list.items().stream().anyMatch(SealedTexts::anyIn);
    }

    ResourceState opened(ResourceState stored) {
        return stored.withInputs(opened(stored, "inputs", stored.inputs()))
                .withOutputs(opened(stored, "outputs", stored.outputs()))
                .withValue(
                        TRIGGER,
                        Optional.ofNullable(
                                opened(stored, TRIGGER, trigger(stored)).get(TRIGGER)));
    }

    ResourceState sealed(ResourceState state) {
        return state.withInputs(sealed(state, "inputs", state.inputs()))
                .withOutputs(sealed(state, "outputs", state.outputs()))
                .withValue(
                        TRIGGER,
                        Optional.ofNullable(
                                sealed(state, TRIGGER, trigger(state)).get(TRIGGER)));
    }

    /** The replacement's trigger alone, as a member of its name. */
    private static MapValue trigger(ResourceState state) {
        return state.replacementTrigger()
                .map(value -> MapValue.of(Map.of(TRIGGER, value)))
                .orElse(MapValue.EMPTY);
    }

    private MapValue opened(ResourceState stored, String part, MapValue values) {
        SecretOpener opener = ciphertext -> {
            String text = opening.get().open(ciphertext);
            remembered(stored, part).put(text, ciphertext);
            return text;
        };
        try {
            return (MapValue) PropertyJson.decode(values, opener);
        } catch (PropertyJsonException e) {
            throw new Problem("the state of " + stored.urn() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private MapValue sealed(ResourceState state, String part, MapValue values) {
        SecretSealer sealer = SecretSealer.encrypting(text ->
                remembered(state, part).computeIfAbsent(text, t -> sealing.get().seal(t)));
        PropertyValue plain = PropertyJson.encode(values, sealer);
        return (MapValue) plain;
    }

    private Map<String, String> remembered(ResourceState state, String part) {
        return known.computeIfAbsent(state.urn() + " " + part, key -> new ConcurrentHashMap<>());
    }
}
