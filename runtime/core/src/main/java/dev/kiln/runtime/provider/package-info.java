/** What an engine and a provider say to each other. */
@NullMarked
package dev.kiln.runtime.provider;

import org.jspecify.annotations.NullMarked;
