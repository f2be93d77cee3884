/** The user's project files and a stack's configuration. */
@NullMarked
package dev.kiln.engine.project;

import org.jspecify.annotations.NullMarked;
