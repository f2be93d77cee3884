/** What stops the engine, said to the user. */
@NullMarked
package dev.kiln.engine.problem;

import org.jspecify.annotations.NullMarked;
