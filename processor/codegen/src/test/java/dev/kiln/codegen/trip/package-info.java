/** Random values on their way through generated classes. */
@org.jspecify.annotations.NullMarked
package dev.kiln.codegen.trip;
