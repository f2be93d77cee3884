package dev.kiln.runtime.provider;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an engine asks of a {@link Provider}. Values hold unknowns in previews only, and secrets as they are: a provider
 * unwraps them where it needs the value.
 */
public sealed interface ProviderCall {
    /** {@link Provider#checkConfig}. */
    record CheckConfig(String urn, MapValue inputs) implements ProviderCall {}

    /**
     * {@link Provider#diffConfig}.
     *
     * @param oldInputs the configuration that there was
     */
    record DiffConfig(String urn, MapValue oldInputs, MapValue inputs) implements ProviderCall {}

    /** {@link Provider#configure}. */
    record Configure(MapValue inputs) implements ProviderCall {}

    /**
     * {@link Provider#check}.
     *
     * @param oldInputs what the resource has; empty for a new one and for a replacement
     * @param randomSeed 32 bytes, the same for the preview and the update, to derive names from
     */
    record Check(String urn, String type, String name, MapValue oldInputs, MapValue inputs, byte[] randomSeed)
            implements ProviderCall {}

    /** {@link Provider#diff}. */
    record Diff(
            String urn,
            String type,
            String name,
            String id,
            MapValue oldInputs,
            MapValue oldState,
            MapValue inputs,
            List<String> ignoreChanges)
            implements ProviderCall {}

    /**
     * {@link Provider#create}.
     *
     * @param timeout how long it may take, where the user says so
     */
    record Create(String urn, String type, String name, MapValue inputs, boolean preview, Optional<Duration> timeout)
            implements ProviderCall {}

    /**
     * {@link Provider#read}.
     *
     * @param inputs what the resource has; empty where only its id is known
     * @param state what the resource has; what the user knows of it where it is looked up
     */
    record Read(String urn, String type, String name, String id, MapValue inputs, MapValue state)
            implements ProviderCall {}

    /** {@link Provider#update}. */
    record Update(
            String urn,
            String type,
            String name,
            String id,
            MapValue oldInputs,
            MapValue oldState,
            MapValue inputs,
            List<String> ignoreChanges,
            boolean preview,
            Optional<Duration> timeout)
            implements ProviderCall {}

    /** {@link Provider#delete}. */
    record Delete(
            String urn,
            String type,
            String name,
            String id,
            MapValue oldInputs,
            MapValue state,
            Optional<Duration> timeout)
            implements ProviderCall {}

    /** {@link Provider#invoke}. */
    record Invoke(String token, MapValue arguments) implements ProviderCall {}

    /** {@link Provider#call}. */
    record Call(String token, MapValue arguments) implements ProviderCall {}
}
