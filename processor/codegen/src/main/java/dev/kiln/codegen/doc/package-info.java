/** Turns a schema's Markdown into Javadoc. */
@NullMarked
package dev.kiln.codegen.doc;

import org.jspecify.annotations.NullMarked;
