/** A run: from a program's declarations to steps, and from steps to providers. */
@NullMarked
package dev.kiln.engine.deploy;

import org.jspecify.annotations.NullMarked;
