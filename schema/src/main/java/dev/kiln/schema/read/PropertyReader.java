package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.PropertySpec.DefaultInfoSpec;
import java.util.List;
import java.util.Optional;

/** Reads a property. */
final class PropertyReader {
    private static final Members<PropertySpec.Builder> JAVA =
            new Members<PropertySpec.Builder>().on("name", (b, c) -> c.text(b::javaName));

    private static final Members<PropertySpec.Builder> LANGUAGES = new Members<PropertySpec.Builder>()
            .on("java", (b, c) -> c.members(JAVA, b))
            .open();

    private static final Members<Environment> DEFAULT_INFO = new Members<Environment>()
            .on("environment", (e, c) -> e.names = c.texts())
            .ignore("language");

    private static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(TypeReader.MEMBERS)
            .on("description", (d, c) -> c.text(d.builder::description))
            .on("const", (d, c) -> c.literal(value -> d.builder.constant(d.literal(value))))
            .on("default", (d, c) -> c.literal(value -> d.builder.defaultValue(d.literal(value))))
            .on("defaultInfo", (d, c) -> environment(d, c))
            .on("deprecationMessage", (d, c) -> c.text(d.builder::deprecation))
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
        if (cursor.yaml() && draft.isNumber()) {
            draft.integer.ifPresent(literal -> cursor.diagnostics()
                    .error(
                            "YAML-NUMBER",
                            literal.origin(),
                            "in YAML this is an integer, but the property is a number; write it with a fraction,"
                                    + " such as 1.0"));
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
        private Optional<LiteralSpec> integer = Optional.empty();

        Draft(PropertySpec.Builder builder) {
            this.builder = builder;
        }

        LiteralSpec literal(LiteralSpec value) {
            if (value instanceof LiteralSpec.NumberLiteral number && number.integral()) {
                integer = Optional.of(value);
            }
            return value;
        }
    }
}
