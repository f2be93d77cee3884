package dev.kiln.runtime.handler;

import java.time.Duration;
import java.util.Optional;

/**
 * A resource to make.
 *
 * @param name what the program calls it
 * @param timeout how long it may take, where the user says so
 */
public record CreateRequest<I extends HandlerInputs>(
        String urn, String name, I inputs, Optional<Duration> timeout, HandlerLog log) implements HandlerRequest {}
