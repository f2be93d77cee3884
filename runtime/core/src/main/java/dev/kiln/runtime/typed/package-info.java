/** What generated code stands on: arguments by wire name, outputs decoded lazily, enums, unions. */
@NullMarked
package dev.kiln.runtime.typed;

import org.jspecify.annotations.NullMarked;
