package dev.kiln.maven;

/**
 * A schema as it was found.
 *
 * @param name what errors call it: a file or an address
 * @param bytes its text
 */
record SchemaText(String name, byte[] bytes) {}
