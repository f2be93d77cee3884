package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.ProviderReply.Diffed;

/**
 * A resource to compare with its new inputs.
 *
 * @param oldInputs what it was made from
 * @param state what it is
 * @param inputs what it is to be made from; an accessor of one that is not known yet fails
 * @param byValue the answer of who only compares values
 */
public record DiffRequest<I extends HandlerInputs, S extends ResourceState>(
        String urn, String name, I oldInputs, S state, I inputs, Diffed byValue) {}
