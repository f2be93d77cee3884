package dev.kiln.schema.write;

import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.OverlaySpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumValueSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.ObjectTypeSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import java.util.List;

/** Turns types, properties and named types into JSON. */
final class TypeWriter {
    private TypeWriter() {}

    static JsonObject use(TypeUseSpec spec) {
        return use(spec, new JsonObject());
    }

    static JsonObject definition(TypeDefinitionSpec spec) {
        if (spec instanceof ObjectTypeSpec type) {
            return overlay(type.overlay(), object(type.object())).put("type", "object");
        }
        if (spec instanceof EnumTypeSpec type) {
            return overlay(type.overlay(), new JsonObject())
                    .put("type", type.type().map(NameSpec::name))
                    .put("description", type.description())
                    .put("enum", type.values().stream().map(TypeWriter::value).toList());
        }
        throw new AssertionError(spec);
    }

    static JsonObject object(ObjectSpec spec) {
        return new JsonObject()
                .put("description", spec.description())
                .map("properties", spec.properties(), TypeWriter::property)
                .list("required", names(spec.required()));
    }

    static JsonObject property(PropertySpec spec) {
        return use(spec.type(), new JsonObject())
                .put("description", spec.description())
                .put("const", spec.constant().map(TypeWriter::literal))
                .put("default", spec.defaultValue().map(TypeWriter::literal))
                .put(
                        "defaultInfo",
                        spec.defaultInfo().map(info -> new JsonObject().put("environment", info.environment())))
                .put("deprecationMessage", spec.deprecation())
                .flag("secret", spec.secret())
                .flag("replaceOnChanges", spec.replaceOnChanges())
                .flag("willReplaceOnChanges", spec.willReplaceOnChanges())
                .put(
                        "language",
                        spec.javaName().map(name -> new JsonObject().put("java", new JsonObject().put("name", name))));
    }

    static JsonObject overlay(OverlaySpec spec, JsonObject object) {
        return object.flag("isOverlay", spec.written()).list("overlaySupportedLanguages", spec.languages());
    }

    static List<String> names(List<NameSpec> names) {
        return names.stream().map(NameSpec::name).toList();
    }

    private static JsonObject use(TypeUseSpec spec, JsonObject object) {
        return object.put("$ref", spec.ref().map(NameSpec::name))
                .put("type", spec.type().map(NameSpec::name))
                .flag("plain", spec.plain())
                .put("items", spec.items().map(TypeWriter::use))
                .put("additionalProperties", spec.additionalProperties().map(TypeWriter::use))
                .put(
                        "oneOf",
                        spec.oneOf()
                                .map(types ->
                                        types.stream().map(TypeWriter::use).toList()))
                .put(
                        "discriminator",
                        spec.discriminator()
                                .map(found -> new JsonObject()
                                        .put("propertyName", found.property())
                                        .map("mapping", found.mapping(), NameSpec::name)));
    }

    private static JsonObject value(EnumValueSpec spec) {
        return new JsonObject()
                .put("value", spec.value().map(TypeWriter::literal))
                .put("name", spec.name())
                .put("description", spec.description())
                .put("deprecationMessage", spec.deprecation());
    }

    private static Object literal(LiteralSpec spec) {
        if (spec instanceof LiteralSpec.BoolLiteral bool) {
            return bool.value();
        }
        if (spec instanceof LiteralSpec.TextLiteral text) {
            return text.value();
        }
        if (spec instanceof LiteralSpec.NumberLiteral number) {
            return new JsonNumber(number);
        }
        throw new AssertionError(spec);
    }
}
