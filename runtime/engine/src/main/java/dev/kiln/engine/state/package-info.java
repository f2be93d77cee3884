/** What the engine knows of a stack: snapshot, journal and lock. */
@NullMarked
package dev.kiln.engine.state;

import org.jspecify.annotations.NullMarked;
