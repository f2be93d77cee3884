/** A user's project: is it up to date, how is it built, how is its program started. */
@NullMarked
package dev.kiln.project;

import org.jspecify.annotations.NullMarked;
