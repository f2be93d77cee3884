/** What the author of a provider writes against, and the provider that calls what was written. */
@NullMarked
package dev.kiln.runtime.handler;

import org.jspecify.annotations.NullMarked;
