/** Property values as they cross between a program, an engine and a provider. */
@NullMarked
package dev.kiln.runtime.value;

import org.jspecify.annotations.NullMarked;
