package dev.kiln.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import dev.kiln.codegen.plan.CallPlan;
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

/** The expressions that decode what comes out. */
final class DecoderCode {
    private DecoderCode() {}

    static CodeBlock of(JavaType type) {
        if (type instanceof Scalar scalar) {
            return CodeBlock.of("$T.$L", RuntimeNames.DECODERS, scalar.kind().name());
        } else if (type instanceof ListOf list) {
            return CodeBlock.of("$L.list()", of(list.item()));
        } else if (type instanceof MapOf map) {
            return CodeBlock.of("$L.map()", of(map.value()));
        } else if (type instanceof EitherOf either) {
            return CodeBlock.of("$T.either($L, $L)", RuntimeNames.DECODERS, of(either.left()), of(either.right()));
        } else if (type instanceof OutputObject object) {
            return own(object.name());
        } else if (type instanceof EnumType each) {
            return own(each.name());
        } else if (type instanceof ResourceType resource) {
            return CodeBlock.of("$T.resource($T::new)", RuntimeNames.DECODERS, TypeNames.of(resource.name()));
        } else if (type instanceof UnionType union) {
            return own(union.name());
        } else if (type instanceof InputObject) {
            throw new IllegalArgumentException("goes in, never out: " + type);
        }
        throw new AssertionError(type);
    }

    /** What decodes the result of a call. */
    static CodeBlock result(CallPlan call) {
        if (call.result().isEmpty()) {
            return CodeBlock.of("$T.NOTHING", RuntimeNames.DECODERS);
        }
        CodeBlock value = of(call.result().get());
        return call.single() ? CodeBlock.of("$T.single($L)", RuntimeNames.DECODERS, value) : value;
    }

    private static CodeBlock own(JavaName name) {
        return CodeBlock.of("$T.DECODER", TypeNames.of(name));
    }
}
