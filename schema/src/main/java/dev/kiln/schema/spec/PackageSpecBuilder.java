package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the parts of a package. */
public final class PackageSpecBuilder {
    private final MetadataSpec metadata;
    private final Origin origin;
    private ConfigSpec config = new ConfigSpec(new TreeMap<>(), List.of());
    private SortedMap<String, TypeDefinitionSpec> types = new TreeMap<>();
    private Optional<ResourceSpec> provider = Optional.empty();
    private SortedMap<String, ResourceSpec> resources = new TreeMap<>();
    private SortedMap<String, FunctionSpec> functions = new TreeMap<>();
    private List<DependencySpec> dependencies = List.of();
    private Optional<ParameterizationSpec> parameterization = Optional.empty();
    private Optional<ParameterizationSpec> extension = Optional.empty();

    PackageSpecBuilder(MetadataSpec metadata, Origin origin) {
        this.metadata = metadata;
        this.origin = origin;
    }

    /** Its configuration. */
    public PackageSpecBuilder config(ConfigSpec config) {
        this.config = config;
        return this;
    }

    /** Its types, by token. */
    public PackageSpecBuilder types(SortedMap<String, TypeDefinitionSpec> types) {
        this.types = types;
        return this;
    }

    /** Its provider. */
    public PackageSpecBuilder provider(ResourceSpec provider) {
        this.provider = Optional.of(provider);
        return this;
    }

    /** Its resources, by token. */
    public PackageSpecBuilder resources(SortedMap<String, ResourceSpec> resources) {
        this.resources = resources;
        return this;
    }

    /** Its functions and methods, by token. */
    public PackageSpecBuilder functions(SortedMap<String, FunctionSpec> functions) {
        this.functions = functions;
        return this;
    }

    /** The packages that it refers to. */
    public PackageSpecBuilder dependencies(List<DependencySpec> dependencies) {
        this.dependencies = List.copyOf(dependencies);
        return this;
    }

    /** How the provider of another package offers this one. */
    public PackageSpecBuilder parameterization(ParameterizationSpec parameterization) {
        this.parameterization = Optional.of(parameterization);
        return this;
    }

    /** How this package extends another. */
    public PackageSpecBuilder extension(ParameterizationSpec extension) {
        this.extension = Optional.of(extension);
        return this;
    }

    /** The package. */
    public PackageSpec build() {
        return new PackageSpec(
                metadata,
                config,
                Collections.unmodifiableSortedMap(types),
                provider,
                Collections.unmodifiableSortedMap(resources),
                Collections.unmodifiableSortedMap(functions),
                dependencies,
                parameterization,
                extension,
                origin);
    }
}
