package dev.kiln.runtime.handler;

/**
 * Inputs to look over.
 *
 * @param inputs all known, defaults filled in
 */
public record CheckRequest<I extends HandlerInputs>(String urn, String name, I inputs) {}
