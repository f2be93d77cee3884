/** The annotation processors: Kiln's front door in a build. */
@NullMarked
package dev.kiln.processor;

import org.jspecify.annotations.NullMarked;
