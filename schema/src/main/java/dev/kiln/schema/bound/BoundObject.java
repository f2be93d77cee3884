package dev.kiln.schema.bound;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.OverlaySpec;
import java.util.List;
import java.util.Optional;

/** An object type. Properties are sorted by name. */
public record BoundObject(
        Token token,
        Optional<String> description,
        List<BoundProperty> properties,
        OverlaySpec overlay,
        Origin origin) {}
