/** How a user's project is found, built and started. */
@NullMarked
package dev.kiln.project;

import org.jspecify.annotations.NullMarked;
