package dev.kiln.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.kiln.processor.declare.ValueType;
import dev.kiln.processor.declare.ValueType.EnumOf;
import dev.kiln.processor.declare.ValueType.ListOf;
import dev.kiln.processor.declare.ValueType.MapOf;
import dev.kiln.processor.declare.ValueType.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a property's type reads in Java: its name, its decoder, its description for the provider. */
final class ValueCode {
    private final String javaPackage;

    ValueCode(String javaPackage) {
        this.javaPackage = javaPackage;
    }

    /** The type, boxed. */
    TypeName boxed(ValueType type) {
        if (type instanceof ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.item()));
        }
        if (type instanceof MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
        }
        if (type instanceof EnumOf constants) {
            return ClassName.get(javaPackage, constants.name());
        }
        return switch ((Scalar) type) {
            case BOOLEAN -> ClassName.get(Boolean.class);
            case INTEGER -> ClassName.get(Integer.class);
            case NUMBER -> ClassName.get(Double.class);
            case STRING -> ClassName.get(String.class);
            case ANY -> ClassName.get(Object.class);
            case ASSET -> RuntimeNames.ASSET_OR_ARCHIVE;
            case ARCHIVE -> RuntimeNames.ARCHIVE;
        };
    }

    /** The type of what always has a value. */
    TypeName plain(ValueType type) {
        TypeName boxed = boxed(type);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    /** The type of what may have none. */
    TypeName optional(ValueType type) {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), boxed(type));
    }

    /** The type that a setter takes: collections of what has subtypes may be collections of those. */
    TypeName settable(ValueType type) {
        if (type instanceof ListOf list && open(list.item())) {
            return ParameterizedTypeName.get(ClassName.get(List.class), WildcardTypeName.subtypeOf(boxed(list.item())));
        }
        if (type instanceof MapOf map && open(map.value())) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    WildcardTypeName.subtypeOf(boxed(map.value())));
        }
        return plain(type);
    }

    private static boolean open(ValueType type) {
        return type == Scalar.ASSET || type == Scalar.ARCHIVE || type == Scalar.ANY;
    }

    /** The decoder. */
    CodeBlock decoder(ValueType type) {
        if (type instanceof ListOf list) {
            return CodeBlock.of("$L.list()", decoder(list.item()));
        }
        if (type instanceof MapOf map) {
            return CodeBlock.of("$L.map()", decoder(map.value()));
        }
        if (type instanceof EnumOf constants) {
            return CodeBlock.of("$T.text($T::of)", RuntimeNames.DECODERS, boxed(constants));
        }
        return CodeBlock.of("$T.$L", RuntimeNames.DECODERS, ((Scalar) type).name());
    }

    /** The decoder of what may have no value. */
    CodeBlock optionalDecoder(ValueType type) {
        return CodeBlock.of("$T.optional($L)", RuntimeNames.DECODERS, decoder(type));
    }

    /** The {@code PropertyType}. */
    CodeBlock shape(ValueType type) {
        if (type instanceof ListOf list) {
            return CodeBlock.of("$T.list($L)", RuntimeNames.PROPERTY_TYPE, shape(list.item()));
        }
        if (type instanceof MapOf map) {
            return CodeBlock.of("$T.map($L)", RuntimeNames.PROPERTY_TYPE, shape(map.value()));
        }
        if (type instanceof EnumOf constants) {
            return CodeBlock.of(
                    "$T.oneOf($L)",
                    RuntimeNames.PROPERTY_TYPE,
                    constants.constants().stream()
                            .map(c -> CodeBlock.of("$S", c.value()))
                            .collect(CodeBlock.joining(", ")));
        }
        String name = type == Scalar.ASSET ? "ASSET_OR_ARCHIVE" : ((Scalar) type).name();
        return CodeBlock.of("$T.$L", RuntimeNames.PROPERTY_TYPE, name);
    }
}
