package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.PropertySpec.DefaultInfoSpec;
import java.util.List;
import java.util.Optional;

/** Reads a property. */
final class PropertyReader {
    private static final Members<PropertySpec.Builder> JAVA =
            new Members<PropertySpec.Builder>().on("name", (b, c) -> c.said(b::javaName));

    private static final Members<PropertySpec.Builder> LANGUAGES = new Members<PropertySpec.Builder>()
            .on("java", (b, c) -> c.members(JAVA, b))
            .open();

    private static final Members<Environment> DEFAULT_INFO = new Members<Environment>()
            .on("environment", (e, c) -> e.names = c.texts())
            .on("language", (d, c) -> c.anyObject());

    private static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(TypeReader.MEMBERS)
            .on("description", (d, c) -> c.said(d.builder::description))
            .on("const", (d, c) -> c.literal(d.builder::constant))
            .on("default", (d, c) -> c.literal(d.builder::defaultValue))
            .on("defaultInfo", (d, c) -> environment(d, c))
            .on("deprecationMessage", (d, c) -> c.said(d.builder::deprecation))
            .on("secret", (d, c) -> c.bool(d.builder::secret))
            .on("replaceOnChanges", (d, c) -> c.bool(d.builder::replaceOnChanges))
            .on("willReplaceOnChanges", (d, c) -> c.bool(d.builder::willReplaceOnChanges))
            .on("language", (d, c) -> c.members(LANGUAGES, d.builder));

    private PropertyReader() {}

    static Optional<PropertySpec> read(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft(PropertySpec.builder(origin));
        if (!cursor.members(MEMBERS, draft)) {
            return Optional.empty();
        }
        return Optional.of(draft.builder.type(draft.build(origin)).build());
    }

    private static void environment(Draft draft, Cursor cursor) {
        Origin origin = cursor.origin();
        Environment environment = new Environment();
        if (cursor.members(DEFAULT_INFO, environment)) {
            draft.builder.defaultInfo(new DefaultInfoSpec(environment.names, origin));
        }
    }

    private static final class Environment {
        private List<String> names = List.of();
    }

    private static final class Draft extends TypeReader.Draft {
        private final PropertySpec.Builder builder;

        Draft(PropertySpec.Builder builder) {
            this.builder = builder;
        }
    }
}
