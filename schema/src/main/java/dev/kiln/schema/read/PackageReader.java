package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.ConfigSpec;
import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.MetadataSpecBuilder;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.PackageSpecBuilder;
import dev.kiln.schema.spec.ParameterizationSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a package. */
final class PackageReader {
    private static final Members<Config> CONFIG = new Members<Config>()
            .on("variables", (d, c) -> d.variables = c.map(PropertyReader::read))
            .on("defaults", (d, c) -> d.defaults = c.names());

    private static final Members<Draft> MEMBERS = metadata()
            .on("config", (d, c) -> c.members(CONFIG, d.config))
            .on("types", (d, c) -> d.types = c.map(DefinitionReader::read))
            .on("provider", (d, c) -> d.provider = ResourceReader.read(c))
            .on("resources", (d, c) -> d.resources = c.map(ResourceReader::read))
            .on("functions", (d, c) -> d.functions = c.map(FunctionReader::read))
            .on("dependencies", (d, c) -> d.dependencies = c.list(DependencyReader::dependency))
            .on("parameterization", (d, c) -> d.parameterization = DependencyReader.parameterization(c))
            .on("extensionParameterization", (d, c) -> d.extension = DependencyReader.parameterization(c));

    private PackageReader() {}

    static Optional<PackageSpec> read(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        return cursor.members(MEMBERS, draft) ? Optional.of(draft.build(origin)) : Optional.empty();
    }

    private static Members<Draft> metadata() {
        Members<Draft> members = new Members<>();
        for (String key : MetadataReader.MEMBERS.keys()) {
            members.on(key, (d, c) -> MetadataReader.read(key, d.metadata, c));
        }
        return members;
    }

    private static final class Config {
        private SortedMap<String, PropertySpec> variables = new TreeMap<>();
        private List<NameSpec> defaults = List.of();
    }

    private static final class Draft {
        private final MetadataSpecBuilder metadata = MetadataSpec.builder("");
        private final Config config = new Config();
        private SortedMap<String, TypeDefinitionSpec> types = new TreeMap<>();
        private Optional<ResourceSpec> provider = Optional.empty();
        private SortedMap<String, ResourceSpec> resources = new TreeMap<>();
        private SortedMap<String, FunctionSpec> functions = new TreeMap<>();
        private List<DependencySpec> dependencies = List.of();
        private Optional<ParameterizationSpec> parameterization = Optional.empty();
        private Optional<ParameterizationSpec> extension = Optional.empty();

        PackageSpec build(Origin origin) {
            PackageSpecBuilder builder = PackageSpec.builder(metadata.build(), origin)
                    .config(new ConfigSpec(config.variables, config.defaults))
                    .types(types)
                    .resources(resources)
                    .functions(functions)
                    .dependencies(dependencies);
            provider.ifPresent(builder::provider);
            parameterization.ifPresent(builder::parameterization);
            extension.ifPresent(builder::extension);
            return builder.build();
        }
    }
}
