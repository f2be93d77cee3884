package dev.kiln.testing;

import dev.kiln.runtime.AnyResource;

/**
 * A resource that a program has declared.
 *
 * @param kind its class
 * @param type its token
 */
record Declared(Class<? extends AnyResource> kind, String type, String name) {}
