package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.ResourceSpec;
import java.util.Optional;

/** Reads a resource. */
final class ResourceReader {
    private static final Members<Alias> ALIAS =
            new Members<Alias>().on("type", (a, c) -> a.token = c.said()).ignore("name", "project");

    private static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(ObjectReader.MEMBERS)
            .on("inputProperties", (d, c) -> d.builder.inputProperties(c.map(PropertyReader::read)))
            .on("requiredInputs", (d, c) -> d.builder.requiredInputs(c.names()))
            .on("stateInputs", (d, c) -> ObjectReader.read(c).ifPresent(d.builder::stateInputs))
            .on("listInputs", (d, c) -> ObjectReader.read(c).ifPresent(d.builder::listInputs))
            .on("aliases", (d, c) -> d.builder.aliases(c.list(ResourceReader::alias)))
            .on("deprecationMessage", (d, c) -> c.said(d.builder::deprecation))
            .on("isComponent", (d, c) -> c.bool(d.builder::component))
            .on("methods", (d, c) -> d.builder.methods(c.map(Cursor::name)))
            .on("plainInputs", (d, c) -> ObjectReader.plainList(c, "plainInputs"));

    private ResourceReader() {}

    static Optional<ResourceSpec> read(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft(ResourceSpec.builder(origin));
        if (!cursor.members(MEMBERS, draft)) {
            return Optional.empty();
        }
        return Optional.of(draft.builder
                .outputs(draft.object(origin))
                .overlay(draft.overlay())
                .build());
    }

    private static Optional<String> alias(Cursor cursor) {
        if (!cursor.atObject()) {
            return cursor.said();
        }
        Alias alias = new Alias();
        cursor.members(ALIAS, alias);
        return alias.token;
    }

    private static final class Draft extends ObjectReader.Draft {
        private final ResourceSpec.Builder builder;

        Draft(ResourceSpec.Builder builder) {
            this.builder = builder;
        }
    }

    private static final class Alias {
        private Optional<String> token = Optional.empty();
    }
}
