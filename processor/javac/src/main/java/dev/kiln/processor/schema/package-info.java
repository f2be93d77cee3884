/** Classes from a schema, where @ResourcePackage asks for them. */
@NullMarked
package dev.kiln.processor.schema;

import org.jspecify.annotations.NullMarked;
