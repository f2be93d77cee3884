package dev.kiln.processor.write;

import dev.kiln.processor.declare.Declaration;
import dev.kiln.processor.declare.Declaration.Kind;
import dev.kiln.processor.declare.PropertyDeclaration;
import dev.kiln.processor.declare.ValueType;
import dev.kiln.processor.declare.ValueType.EnumOf;
import dev.kiln.processor.declare.ValueType.ListOf;
import dev.kiln.processor.declare.ValueType.MapOf;
import dev.kiln.processor.declare.ValueType.Scalar;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec.ObjectResult;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.LiteralSpec.BoolLiteral;
import dev.kiln.schema.spec.LiteralSpec.NumberLiteral;
import dev.kiln.schema.spec.LiteralSpec.TextLiteral;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.OverlaySpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumValueSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A declaration as the part of a schema that it is. Says nothing that only the package knows. */
public final class PartSpec {
    /** Finds an empty module, which is the root: the real format is the package's, and a part does not know it. */
    private static final String NO_MODULE = "()";

    private final Origin origin;
    private final SortedMap<String, TypeDefinitionSpec> types = new TreeMap<>();

    private PartSpec(Origin origin) {
        this.origin = origin;
    }

    /** A package that holds the declared resource or function alone, and the types that it reaches. */
    public static PackageSpec of(Declaration declaration) {
        return new PartSpec(
                        Origin.ofFile(declaration.element().getQualifiedName().toString()))
                .part(declaration);
    }

    private PackageSpec part(Declaration declaration) {
        var builder = PackageSpec.builder(
                MetadataSpec.builder(declaration.token().pack())
                        .moduleFormat(NO_MODULE)
                        .build(),
                origin);
        String token = declaration.token().text();
        if (declaration.kind() == Kind.RESOURCE) {
            builder.resources(new TreeMap<>(Map.of(token, resource(declaration))));
        } else {
            builder.functions(new TreeMap<>(Map.of(token, function(declaration))));
        }
        return builder.types(types).build();
    }

    private ResourceSpec resource(Declaration declaration) {
        var builder = ResourceSpec.builder(origin)
                .outputs(object(declaration.outputs(), PropertyDeclaration::requiredOutput, false, declaration))
                .inputProperties(properties(declaration.inputs(), true))
                .requiredInputs(required(declaration.inputs(), PropertyDeclaration::requiredInput))
                .aliases(declaration.aliases());
        declaration.documentation().deprecation().ifPresent(builder::deprecation);
        return builder.build();
    }

    private FunctionSpec function(Declaration declaration) {
        ObjectSpec inputs = ObjectSpec.of(
                properties(declaration.inputs(), true),
                required(declaration.inputs(), PropertyDeclaration::requiredInput),
                origin);
        ObjectSpec outputs = ObjectSpec.of(
                properties(declaration.outputs(), false),
                required(declaration.outputs(), PropertyDeclaration::requiredOutput),
                origin);
        var builder = FunctionSpec.builder(origin).inputs(inputs).result(new ObjectResult(outputs, false));
        declaration.documentation().description().ifPresent(builder::description);
        declaration.documentation().deprecation().ifPresent(builder::deprecation);
        return builder.build();
    }

    private ObjectSpec object(
            List<PropertyDeclaration> properties,
            Predicate<PropertyDeclaration> required,
            boolean inputs,
            Declaration declaration) {
        ObjectSpec object = ObjectSpec.of(properties(properties, inputs), required(properties, required), origin);
        return declaration
                .documentation()
                .description()
                .map(object::withDescription)
                .orElse(object);
    }

    private List<NameSpec> required(List<PropertyDeclaration> properties, Predicate<PropertyDeclaration> required) {
        return properties.stream()
                .filter(required)
                .map(p -> new NameSpec(p.name(), origin))
                .toList();
    }

    private SortedMap<String, PropertySpec> properties(List<PropertyDeclaration> properties, boolean inputs) {
        SortedMap<String, PropertySpec> specs = new TreeMap<>();
        properties.forEach(p -> specs.put(p.name(), property(p, inputs)));
        return specs;
    }

    private PropertySpec property(PropertyDeclaration property, boolean input) {
        var builder = PropertySpec.builder(origin)
                .type(type(property.type()))
                .secret(property.secret())
                .replaceOnChanges(property.replaceOnChange());
        property.documentation().description().ifPresent(builder::description);
        property.documentation().deprecation().ifPresent(builder::deprecation);
        if (input) {
            property.defaultValue().map(this::literal).ifPresent(builder::defaultValue);
        }
        return builder.build();
    }

    private LiteralSpec literal(Object value) {
        if (value instanceof Boolean truth) {
            return new BoolLiteral(truth, origin);
        }
        return value instanceof Number number
                ? new NumberLiteral(number.doubleValue(), value instanceof Integer, origin)
                : new TextLiteral((String) value, origin);
    }

    private TypeUseSpec type(ValueType type) {
        if (type instanceof ListOf list) {
            return TypeUseSpec.list(type(list.item()), origin);
        }
        if (type instanceof MapOf map) {
            return TypeUseSpec.map(type(map.value()), origin);
        }
        if (type instanceof EnumOf constants) {
            types.put(constants.token(), definition(constants));
            return TypeUseSpec.reference("#/types/" + constants.token(), origin);
        }
        return switch ((Scalar) type) {
            case BOOLEAN -> TypeUseSpec.primitive("boolean", origin);
            case INTEGER -> TypeUseSpec.primitive("integer", origin);
            case NUMBER -> TypeUseSpec.primitive("number", origin);
            case STRING -> TypeUseSpec.primitive("string", origin);
            case ANY -> TypeUseSpec.reference("pulumi.json#/Any", origin);
            case ASSET -> TypeUseSpec.reference("pulumi.json#/Asset", origin);
            case ARCHIVE -> TypeUseSpec.reference("pulumi.json#/Archive", origin);
        };
    }

    private TypeDefinitionSpec definition(EnumOf type) {
        List<EnumValueSpec> values = type.constants().stream()
                .map(c -> new EnumValueSpec(
                        Optional.of(new TextLiteral(c.value(), origin)),
                        Optional.of(c.name()),
                        text(c.description()),
                        Optional.empty(),
                        origin))
                .toList();
        return new EnumTypeSpec(
                Optional.of(new NameSpec("string", origin)),
                text(type.description()),
                values,
                OverlaySpec.NONE,
                origin);
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
