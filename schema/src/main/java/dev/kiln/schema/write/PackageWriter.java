package dev.kiln.schema.write;

import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec;
import dev.kiln.schema.spec.JavaPackageSpec;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.ParameterizationSpec;
import dev.kiln.schema.spec.ResourceSpec;
import java.util.function.Function;

/** Turns a package into JSON. */
final class PackageWriter {
    private PackageWriter() {}

    static JsonObject write(PackageSpec spec) {
        JsonObject config = new JsonObject()
                .map("variables", spec.config().variables(), TypeWriter::property)
                .list("defaults", TypeWriter.names(spec.config().defaults()));
        return metadata(spec.metadata())
                .nested("config", config)
                .map("types", spec.types(), TypeWriter::definition)
                .put("provider", spec.provider().map(PackageWriter::resource))
                .map("resources", spec.resources(), PackageWriter::resource)
                .map("functions", spec.functions(), PackageWriter::function)
                .list(
                        "dependencies",
                        spec.dependencies().stream()
                                .map(PackageWriter::dependency)
                                .toList())
                .put("parameterization", spec.parameterization().map(found -> parameterization(found, "baseProvider")))
                .put(
                        "extensionParameterization",
                        spec.extension().map(found -> parameterization(found, "baseProvider")));
    }

    private static JsonObject metadata(MetadataSpec spec) {
        return new JsonObject()
                .put("name", spec.name())
                .put("version", spec.version())
                .put("displayName", spec.displayName())
                .put("description", spec.description())
                .list("keywords", spec.keywords())
                .put("homepage", spec.homepage())
                .put("license", spec.license())
                .put("attribution", spec.attribution())
                .put("repository", spec.repository())
                .put("logoUrl", spec.logoUrl())
                .put("publisher", spec.publisher())
                .put("namespace", spec.namespace())
                .put("pluginDownloadURL", spec.pluginDownloadUrl())
                .nested(
                        "meta",
                        new JsonObject()
                                .put("moduleFormat", spec.moduleFormat())
                                .flag("supportPack", spec.supportPack()))
                .list("allowedPackageNames", spec.allowedPackageNames())
                .nested("language", new JsonObject().nested("java", java(spec.java())));
    }

    private static JsonObject java(JavaPackageSpec spec) {
        return new JsonObject()
                .put("basePackage", spec.basePackage())
                .map("packages", spec.packages(), Function.identity())
                .put("buildFiles", spec.buildFiles())
                .map("dependencies", spec.dependencies(), Function.identity())
                .list("repositories", spec.repositories())
                .put("gradleTest", spec.gradleTest())
                .put("gradleNexusPublishPluginVersion", spec.gradleNexusPublishPluginVersion());
    }

    private static JsonObject resource(ResourceSpec spec) {
        return TypeWriter.overlay(spec.overlay(), TypeWriter.object(spec.outputs()))
                .map("inputProperties", spec.inputProperties(), TypeWriter::property)
                .list("requiredInputs", TypeWriter.names(spec.requiredInputs()))
                .put("stateInputs", spec.stateInputs().map(TypeWriter::object))
                .put("listInputs", spec.listInputs().map(TypeWriter::object))
                .list(
                        "aliases",
                        spec.aliases().stream()
                                .map(token -> new JsonObject().put("type", token))
                                .toList())
                .put("deprecationMessage", spec.deprecation())
                .flag("isComponent", spec.component())
                .map("methods", spec.methods(), NameSpec::name);
    }

    private static JsonObject function(FunctionSpec spec) {
        return TypeWriter.overlay(spec.overlay(), new JsonObject())
                .put("description", spec.description())
                .put("inputs", spec.inputs().map(TypeWriter::object))
                .put("outputs", spec.result().map(PackageWriter::result))
                .list("multiArgumentInputs", TypeWriter.names(spec.multiArgumentInputs()))
                .put("plain", spec.plain())
                .put("deprecationMessage", spec.deprecation());
    }

    private static JsonObject result(ResultSpec spec) {
        if (spec instanceof ResultSpec.ObjectResult result) {
            return TypeWriter.object(result.object())
                    .put("properties", JsonObject.of(result.object().properties(), TypeWriter::property))
                    .flag("plain", result.plain());
        }
        if (spec instanceof ResultSpec.ValueResult result) {
            return TypeWriter.use(result.type());
        }
        throw new AssertionError(spec);
    }

    private static JsonObject dependency(DependencySpec spec) {
        return new JsonObject()
                .put("name", spec.name())
                .put("version", spec.version())
                .put("pluginDownloadURL", spec.downloadUrl())
                .put(
                        "parameterization",
                        spec.parameterization()
                                .map(parameter -> new JsonObject()
                                        .put("name", parameter.name())
                                        .put("version", parameter.version())
                                        .put("value", parameter.value())));
    }

    /** What a package is offered by is a provider; what that is itself offered by is a plugin. */
    private static JsonObject parameterization(ParameterizationSpec spec, String key) {
        JsonObject base = new JsonObject()
                .put("name", spec.name().map(NameSpec::name))
                .put("version", spec.version().map(NameSpec::name))
                .put("parameterization", spec.base().map(found -> parameterization(found, "basePlugin")));
        return new JsonObject().put(key, base).put("parameter", spec.parameter());
    }
}
