package dev.kiln.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.kiln.codegen.plan.JavaName;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaType.UnionType;
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Types as they are written. */
final class TypeNames {
    static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final ClassName CONSUMER = ClassName.get(Consumer.class);

    /** Anything, nothing included. */
    static final ClassName NULLABLE_OBJECT = nullable(ClassName.OBJECT);

    /** The result of what has none. */
    static final ClassName NULLABLE_VOID = nullable(ClassName.get(Void.class));

    private TypeNames() {}

    private static ClassName nullable(ClassName type) {
        return type.annotated(
                List.of(AnnotationSpec.builder(RuntimeNames.NULLABLE).build()));
    }

    static ClassName of(JavaName name) {
        return ClassName.get(name.pack(), name.simple());
    }

    static TypeName of(JavaType type) {
        if (type.is(Kind.ANY)) {
            return NULLABLE_OBJECT;
        } else if (type instanceof Scalar scalar) {
            return of(scalar.kind());
        } else if (type instanceof ListOf list) {
            return ParameterizedTypeName.get(LIST, of(list.item()));
        } else if (type instanceof MapOf map) {
            return ParameterizedTypeName.get(MAP, STRING, of(map.value()));
        } else if (type instanceof EitherOf either) {
            return ParameterizedTypeName.get(RuntimeNames.EITHER, of(either.left()), of(either.right()));
        } else if (type instanceof InputObject object) {
            return of(object.name());
        } else if (type instanceof OutputObject object) {
            return of(object.name());
        } else if (type instanceof EnumType each) {
            return of(each.name());
        } else if (type instanceof ResourceType resource) {
            return of(resource.name());
        } else if (type instanceof UnionType union) {
            return of(union.name());
        }
        throw new AssertionError(type);
    }

    static ClassName of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> ClassName.get(Boolean.class);
            case INTEGER -> ClassName.get(Integer.class);
            case NUMBER -> ClassName.get(Double.class);
            case STRING, JSON -> STRING;
            case ANY -> ClassName.get(Object.class);
            case ASSET -> RuntimeNames.ASSET_OR_ARCHIVE;
            case ARCHIVE -> RuntimeNames.ARCHIVE;
        };
    }

    static TypeName output(TypeName of) {
        return ParameterizedTypeName.get(RuntimeNames.OUTPUT, of);
    }

    static TypeName future(TypeName of) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), of);
    }

    static TypeName anyOutput(TypeName of) {
        return ParameterizedTypeName.get(RuntimeNames.OUTPUT, WildcardTypeName.subtypeOf(of));
    }

    static TypeName optional(TypeName of) {
        return ParameterizedTypeName.get(OPTIONAL, of.withoutAnnotations());
    }

    static TypeName consumer(TypeName of) {
        return ParameterizedTypeName.get(CONSUMER, of);
    }

    static TypeName decoder(TypeName of) {
        return ParameterizedTypeName.get(RuntimeNames.DECODER, of);
    }
}
