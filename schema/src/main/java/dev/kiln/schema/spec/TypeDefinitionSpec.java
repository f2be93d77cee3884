package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/** A named type. */
public sealed interface TypeDefinitionSpec {
    /** Where it stands. */
    Origin origin();

    /** An object type. */
    record ObjectTypeSpec(ObjectSpec object, OverlaySpec overlay, Origin origin) implements TypeDefinitionSpec {}

    /**
     * An enum.
     *
     * @param type the keyword {@code type}: what its values are
     */
    record EnumTypeSpec(
            Optional<NameSpec> type,
            Optional<String> description,
            List<EnumValueSpec> values,
            OverlaySpec overlay,
            Origin origin)
            implements TypeDefinitionSpec {}

    /** A value of an enum. */
    record EnumValueSpec(
            Optional<LiteralSpec> value,
            Optional<String> name,
            Optional<String> description,
            Optional<String> deprecation,
            Origin origin) {}
}
