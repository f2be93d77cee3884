package dev.kiln.runtime.provider;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Something that makes resources of one package (the ecosystem's {@code ResourceProvider}). Found by
 * {@link java.util.ServiceLoader}; an engine makes one instance for each provider resource.
 *
 * <p>The methods may block: an engine calls them on threads of its own, several at a time, and interrupts a call that is
 * cancelled. An exception fails the resource, with its message; a {@link PartialFailureException} fails it but keeps what
 * was made.
 */
public interface Provider extends AutoCloseable {
    /** The package's name. */
    String name();

    /** The package's version. */
    String version();

    /** The package's schema as JSON, where there is one. */
    Optional<String> schema();

    /** Looks over the provider's own configuration, and fills in what is missing. */
    ProviderReply.Checked checkConfig(ProviderCall.CheckConfig call) throws Exception;

    /** Whether what another configuration has made must be made anew under this one; so nothing does, by default. */
    default ProviderReply.Diffed diffConfig(ProviderCall.DiffConfig call) throws Exception {
        return new ProviderReply.Diffed(Collections.emptySortedMap(), false, List.of());
    }

    /** Takes the configuration. Once, before any other call but {@link #checkConfig}, {@link #diffConfig} and {@link #schema}. */
    void configure(ProviderCall.Configure call) throws Exception;

    /** Looks over a resource's inputs, and fills in defaults. Touches nothing outside. */
    ProviderReply.Checked check(ProviderCall.Check call) throws Exception;

    /** Compares a resource with its new inputs. Touches nothing outside. */
    ProviderReply.Diffed diff(ProviderCall.Diff call) throws Exception;

    /** Makes a resource, or foretells in a preview what it would be. */
    ProviderReply.Created create(ProviderCall.Create call) throws Exception;

    /** Looks a resource up as it is now. */
    ProviderReply.Found read(ProviderCall.Read call) throws Exception;

    /** Changes a resource in place, or foretells in a preview what it would be. */
    ProviderReply.Updated update(ProviderCall.Update call) throws Exception;

    /** Removes a resource. One that is gone already is a success. */
    void delete(ProviderCall.Delete call) throws Exception;

    /** Calls a function. */
    ProviderReply.Returned invoke(ProviderCall.Invoke call) throws Exception;

    /** Calls a method of a resource. */
    ProviderReply.Returned call(ProviderCall.Call call) throws Exception;

    /** Ends the provider. */
    @Override
    void close();
}
