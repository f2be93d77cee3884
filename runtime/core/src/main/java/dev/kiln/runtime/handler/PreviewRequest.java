package dev.kiln.runtime.handler;

/**
 * A resource to foretell.
 *
 * @param inputs all known
 * @param state what is known without asking the handler: the inputs, and in an update the id; all else is unknown
 */
public record PreviewRequest<I extends HandlerInputs, S extends ResourceState>(
        String urn, String name, I inputs, S state) {}
