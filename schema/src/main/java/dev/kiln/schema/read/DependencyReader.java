package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.DependencySpec.ParameterSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ParameterizationSpec;
import dev.kiln.schema.spec.SemanticVersion;
import java.util.Base64;
import java.util.Optional;

/** Reads what a package says of other packages. */
final class DependencyReader {
    private static final Members<Draft> PARAMETER = new Members<Draft>()
            .on("name", (d, c) -> d.name = c.name())
            .on("version", (d, c) -> d.version = version(c))
            .on("value", (d, c) -> d.value = base64(c));

    private static final Members<Draft> DEPENDENCY = new Members<Draft>()
            .on("name", (d, c) -> d.name = c.name())
            .on("version", (d, c) -> d.version = version(c))
            .on("pluginDownloadURL", (d, c) -> d.downloadUrl = c.said())
            .on("downloadURL", (d, c) -> d.downloadUrl = c.said())
            .on("parameterization", (d, c) -> d.parameter = parameter(c));

    private static final Members<Draft> BASE_PLUGIN =
            new Members<Draft>().on("name", (d, c) -> d.name = c.name()).on("version", (d, c) -> d.version = c.name());

    private static final Members<Draft> BASE_PARAMETERIZATION = new Members<Draft>()
            .on("basePlugin", (d, c) -> c.members(BASE_PLUGIN, d))
            .on("parameter", (d, c) -> d.value = base64(c));

    private static final Members<Draft> BASE_PROVIDER = new Members<Draft>()
            .with(BASE_PLUGIN)
            .on("parameterization", (d, c) -> d.base = parameterization(c, BASE_PARAMETERIZATION));

    private static final Members<Draft> PARAMETERIZATION = new Members<Draft>()
            .on("baseProvider", (d, c) -> c.members(BASE_PROVIDER, d))
            .on("parameter", (d, c) -> d.value = base64(c));

    private DependencyReader() {}

    static Optional<DependencySpec> dependency(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        if (!cursor.members(DEPENDENCY, draft)) {
            return Optional.empty();
        }
        if (draft.name.isEmpty()) {
            cursor.diagnostics().error("MISSING-NAME", origin, "a dependency needs the \"name\" of a package");
        }
        return draft.name.map(name -> new DependencySpec(
                name.name(), draft.version.map(NameSpec::name), draft.downloadUrl, draft.parameter, origin));
    }

    static Optional<ParameterizationSpec> parameterization(Cursor cursor) {
        return parameterization(cursor, PARAMETERIZATION);
    }

    private static Optional<ParameterizationSpec> parameterization(Cursor cursor, Members<Draft> members) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        return cursor.members(members, draft)
                ? Optional.of(new ParameterizationSpec(draft.name, draft.version, draft.value, draft.base, origin))
                : Optional.empty();
    }

    private static Optional<ParameterSpec> parameter(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        return cursor.members(PARAMETER, draft)
                ? Optional.of(new ParameterSpec(
                        draft.name.map(NameSpec::name).orElse(""),
                        draft.version.map(NameSpec::name).orElse(""),
                        draft.value.orElse(""),
                        origin))
                : Optional.empty();
    }

    /** A full version: what is referred to by it must be found again. */
    private static Optional<NameSpec> version(Cursor cursor) {
        Optional<NameSpec> version = cursor.name();
        version.filter(said -> !SemanticVersion.isStrict(said.name()))
                .ifPresent(said -> cursor.diagnostics()
                        .error(
                                "DEPENDENCY-VERSION",
                                said.origin(),
                                "\"" + said.name() + "\" is no full version; write one such as 1.2.3, without v"));
        return version;
    }

    private static Optional<String> base64(Cursor cursor) {
        Optional<NameSpec> text = cursor.name();
        text.filter(said -> !isBase64(said.name()))
                .ifPresent(said -> cursor.diagnostics()
                        .error("BASE64", said.origin(), "this is not base64, as parameters are written; encode it"));
        return text.map(NameSpec::name);
    }

    private static boolean isBase64(String text) {
        String joined = text.replace("\r", "").replace("\n", "");
        try {
            return joined.length() % 4 == 0 && Base64.getDecoder().decode(joined).length >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Draft {
        private Optional<NameSpec> name = Optional.empty();
        private Optional<NameSpec> version = Optional.empty();
        private Optional<String> downloadUrl = Optional.empty();
        private Optional<String> value = Optional.empty();
        private Optional<ParameterSpec> parameter = Optional.empty();
        private Optional<ParameterizationSpec> base = Optional.empty();
    }
}
