/** What a program with many resources costs on the embedded engine. */
@NullMarked
package dev.kiln.runtime.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
