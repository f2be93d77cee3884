/** Writes the Java of what is planned. The only place that knows JavaPoet. */
@NullMarked
package dev.kiln.codegen.emit;

import org.jspecify.annotations.NullMarked;
