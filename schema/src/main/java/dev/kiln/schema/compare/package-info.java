/** What of a package breaks users of an earlier one. */
@NullMarked
package dev.kiln.schema.compare;

import org.jspecify.annotations.NullMarked;
