@NullMarked
package dev.kiln.maven;

import org.jspecify.annotations.NullMarked;
