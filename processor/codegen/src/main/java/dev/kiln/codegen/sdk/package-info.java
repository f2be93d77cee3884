/** A package's classes as a project that can be built and published. */
@NullMarked
package dev.kiln.codegen.sdk;

import org.jspecify.annotations.NullMarked;
