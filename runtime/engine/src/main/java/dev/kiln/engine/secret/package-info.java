/** Secrets at rest: keys, ciphertext, and who may open it. */
@NullMarked
package dev.kiln.engine.secret;

import org.jspecify.annotations.NullMarked;
