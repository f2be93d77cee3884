/** What a user of the command line sees. */
@NullMarked
package dev.kiln.cli;

import org.jspecify.annotations.NullMarked;
