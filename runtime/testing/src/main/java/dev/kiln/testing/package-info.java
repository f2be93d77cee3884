/** Tests of programs without an engine, a provider or the network. */
@NullMarked
package dev.kiln.testing;

import org.jspecify.annotations.NullMarked;
