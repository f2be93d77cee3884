package dev.kiln.schema.bound;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.OverlaySpec;
import java.util.List;
import java.util.Optional;

/**
 * A resource. Properties are sorted by name.
 *
 * @param outputs its state
 * @param state what it can be looked up by besides its id, where that is more than the id
 * @param list what a listing of such resources takes, where they can be listed
 * @param aliases tokens that it had before
 * @param replaceOnChanges property paths whose change means replacement
 */
public record BoundResource(
        Token token,
        Optional<String> description,
        List<BoundProperty> inputs,
        List<BoundProperty> outputs,
        Optional<List<BoundProperty>> state,
        Optional<List<BoundProperty>> list,
        List<String> aliases,
        List<BoundMethod> methods,
        List<String> replaceOnChanges,
        Optional<String> deprecation,
        boolean component,
        OverlaySpec overlay,
        Origin origin) {
    /** A method: a function whose first argument is the resource itself. */
    public record BoundMethod(String name, BoundFunction function) {}
}
