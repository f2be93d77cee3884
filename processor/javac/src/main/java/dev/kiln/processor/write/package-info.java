/** From declarations to a schema and to the classes that a handler works with. */
@NullMarked
package dev.kiln.processor.write;

import org.jspecify.annotations.NullMarked;
