package dev.kiln.schema.bound;

import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.MetadataSpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A package with every reference resolved. Lists are sorted by token or name.
 *
 * @param metadata as written; the version is a valid one
 * @param parameterization how the provider of another package offers this one
 * @param dependencies what the package says of others, whether or not a type here refers to them
 * @param provider the provider's own resource: always there, but for a package that extends another's provider
 * @param resources without the provider
 * @param functions without the methods
 * @param externals the packages that the types here refer to, each bound by its own rules; their errors are left out
 */
public record BoundPackage(
        MetadataSpec metadata,
        Optional<BoundParameterization> parameterization,
        List<DependencySpec> dependencies,
        List<BoundProperty> config,
        List<BoundObject> objects,
        List<BoundEnum> enums,
        Optional<BoundResource> provider,
        List<BoundResource> resources,
        List<BoundFunction> functions,
        SortedMap<PackageId, BoundPackage> externals) {
    /** The package's name. */
    public String name() {
        return metadata.name();
    }

    /** The token of the package's provider, in the root module, whether or not it has one. */
    public Token providerToken() {
        return new Token("pulumi:providers:" + name(), "pulumi", "", name());
    }
}
