/** What a program is written with: outputs, resources, the program's context. */
@NullMarked
package dev.kiln.runtime;

import org.jspecify.annotations.NullMarked;
