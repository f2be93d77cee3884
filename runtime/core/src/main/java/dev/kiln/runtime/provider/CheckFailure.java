package dev.kiln.runtime.provider;

/**
 * Something that is wrong with one input.
 *
 * @param property the input's path, such as {@code rules[0].port}; empty when it is about all of them
 */
public record CheckFailure(String property, String reason) {}
