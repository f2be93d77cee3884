/** The command line inside a program. */
@NullMarked
package dev.kiln.engine.command;

import org.jspecify.annotations.NullMarked;
