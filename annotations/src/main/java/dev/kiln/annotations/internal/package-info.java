/** What Kiln's processors say to each other through class files; nobody else writes or reads it. */
package dev.kiln.annotations.internal;
