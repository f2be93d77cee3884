package dev.kiln.runtime.cell;

/** Marks what is a promise of a value, so that it is not taken for the value. */
public interface Asynchronous {}
