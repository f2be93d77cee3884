package dev.kiln.schema.bound;

import dev.kiln.schema.spec.MetadataSpec;
import java.util.List;
import java.util.SortedMap;

/**
 * A package with every reference resolved. Lists are sorted by token or name.
 *
 * @param metadata as written; the version is a valid one
 * @param provider the provider's own resource, always there
 * @param resources without the provider
 * @param functions without the methods
 * @param externals the packages that the types here refer to, each bound by its own rules; their errors are left out
 */
public record BoundPackage(
        MetadataSpec metadata,
        List<BoundProperty> config,
        List<BoundObject> objects,
        List<BoundEnum> enums,
        BoundResource provider,
        List<BoundResource> resources,
        List<BoundFunction> functions,
        SortedMap<PackageId, BoundPackage> externals) {
    /** The package's name. */
    public String name() {
        return metadata.name();
    }
}
