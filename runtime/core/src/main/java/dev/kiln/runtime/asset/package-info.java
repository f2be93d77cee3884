/** Files and folders as inputs of resources. */
@NullMarked
package dev.kiln.runtime.asset;

import org.jspecify.annotations.NullMarked;
