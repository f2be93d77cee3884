package dev.kiln.runtime.monitor;

import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Set;

/**
 * A function's or method's result.
 *
 * @param failures what is wrong with the arguments; not empty means failed
 * @param unknown the result is not known yet
 * @param dependencies URNs that the result depends on
 */
public record FunctionReply(MapValue result, List<CheckFailure> failures, boolean unknown, Set<String> dependencies) {}
