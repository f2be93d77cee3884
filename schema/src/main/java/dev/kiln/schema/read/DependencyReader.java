package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.DependencySpec.ParameterSpec;
import dev.kiln.schema.spec.ParameterizationSpec;
import java.util.Optional;

/** Reads what a package says of other packages. */
final class DependencyReader {
    private static final Members<Draft> PARAMETER = new Members<Draft>()
            .on("name", (d, c) -> d.name = c.text())
            .on("version", (d, c) -> d.version = c.text())
            .on("value", (d, c) -> d.value = c.text());

    private static final Members<Draft> DEPENDENCY = new Members<Draft>()
            .on("name", (d, c) -> d.name = c.text())
            .on("version", (d, c) -> d.version = c.text())
            .on("pluginDownloadURL", (d, c) -> d.downloadUrl = c.text())
            .on("downloadURL", (d, c) -> d.downloadUrl = c.text())
            .on("parameterization", (d, c) -> d.parameter = parameter(c));

    private static final Members<Draft> BASE_PLUGIN =
            new Members<Draft>().on("name", (d, c) -> d.name = c.text()).on("version", (d, c) -> d.version = c.text());

    private static final Members<Draft> BASE_PARAMETERIZATION = new Members<Draft>()
            .on("basePlugin", (d, c) -> c.members(BASE_PLUGIN, d))
            .on("parameter", (d, c) -> d.value = c.text());

    private static final Members<Draft> BASE_PROVIDER = new Members<Draft>()
            .with(BASE_PLUGIN)
            .on("parameterization", (d, c) -> d.base = parameterization(c, BASE_PARAMETERIZATION));

    private static final Members<Draft> PARAMETERIZATION = new Members<Draft>()
            .on("baseProvider", (d, c) -> c.members(BASE_PROVIDER, d))
            .on("parameter", (d, c) -> d.value = c.text());

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
        return draft.name.map(
                name -> new DependencySpec(name, draft.version, draft.downloadUrl, draft.parameter, origin));
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
                        draft.name.orElse(""), draft.version.orElse(""), draft.value.orElse(""), origin))
                : Optional.empty();
    }

    private static final class Draft {
        private Optional<String> name = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> downloadUrl = Optional.empty();
        private Optional<String> value = Optional.empty();
        private Optional<ParameterSpec> parameter = Optional.empty();
        private Optional<ParameterizationSpec> base = Optional.empty();
    }
}
