/** Where the schemas of packages are found that others refer to. */
@NullMarked
package dev.kiln.schema.load;

import org.jspecify.annotations.NullMarked;
