/** Decides what a package becomes in Java: which classes, and every name in them. */
@NullMarked
package dev.kiln.codegen.plan;

import org.jspecify.annotations.NullMarked;
