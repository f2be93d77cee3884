/** Files to a folder: only what changed, all of it or nothing. */
@NullMarked
package dev.kiln.codegen.folder;

import org.jspecify.annotations.NullMarked;
