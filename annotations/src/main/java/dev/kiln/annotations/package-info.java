/** Annotations that ask Kiln's processors for code. None of them is read at run time. */
package dev.kiln.annotations;
