package dev.kiln.runtime.cell;

import java.util.concurrent.CompletableFuture;

/**
 * A thread that works for the program and waits for a value of that same program.
 *
 * @param future what it waits for
 */
record Pause(Thread thread, CompletableFuture<?> future) {}
