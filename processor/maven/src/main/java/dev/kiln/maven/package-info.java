/** The generator in a Maven build. */
@NullMarked
package dev.kiln.maven;

import org.jspecify.annotations.NullMarked;
