package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A package schema as written: nothing resolved, nothing checked but the shape. Maps are sorted by key.
 *
 * @param metadata everything about the package that is not a definition
 * @param types by token
 * @param resources by token
 * @param functions by token
 * @param parameterization how the provider of another package offers this one
 * @param extension how this package extends another
 * @param origin the place of the package
 */
public record PackageSpec(
        MetadataSpec metadata,
        ConfigSpec config,
        SortedMap<String, TypeDefinitionSpec> types,
        Optional<ResourceSpec> provider,
        SortedMap<String, ResourceSpec> resources,
        SortedMap<String, FunctionSpec> functions,
        List<DependencySpec> dependencies,
        Optional<ParameterizationSpec> parameterization,
        Optional<ParameterizationSpec> extension,
        Origin origin) {
    /** Collects the parts of a package. */
    public static PackageSpecBuilder builder(MetadataSpec metadata, Origin origin) {
        return new PackageSpecBuilder(metadata, origin);
    }

    /** The same with other metadata. */
    public PackageSpec withMetadata(MetadataSpec other) {
        return new PackageSpec(
                other,
                config,
                types,
                provider,
                resources,
                functions,
                dependencies,
                parameterization,
                extension,
                origin);
    }
}
