package dev.kiln.engine.deploy;

import dev.kiln.runtime.value.PropertyValue.MapValue;

/**
 * How a run ended.
 *
 * @param succeeded whether all of it was done
 * @param outputsBefore the stack's outputs before it
 * @param outputs the stack's outputs after it; in a preview as far as they are known
 */
public record RunResult(boolean succeeded, MapValue outputsBefore, MapValue outputs) {}
