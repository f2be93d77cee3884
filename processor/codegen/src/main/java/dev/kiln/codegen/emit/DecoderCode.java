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
import java.util.function.UnaryOperator;

/** The expressions that decode what comes out. */
final class DecoderCode {
    private DecoderCode() {}

    static CodeBlock of(JavaType type) {
        Lines code = new Lines(UnaryOperator.identity());
        add(type, code);
        return code.code();
    }

    static void add(JavaType type, Lines code) {
        if (type instanceof Scalar scalar) {
            code.type(RuntimeNames.DECODERS).text("." + scalar.kind().name());
        } else if (type instanceof ListOf list) {
            add(list.item(), code);
            code.text(".list()");
        } else if (type instanceof MapOf map) {
            add(map.value(), code);
            code.text(".map()");
        } else if (type instanceof EitherOf either) {
            code.type(RuntimeNames.DECODERS).text(".either(");
            add(either.left(), code);
            code.text(", ");
            add(either.right(), code);
            code.text(")");
        } else if (type instanceof OutputObject object) {
            own(object.name(), code);
        } else if (type instanceof EnumType each) {
            own(each.name(), code);
        } else if (type instanceof ResourceType resource) {
            code.type(RuntimeNames.DECODERS).text(".resource(");
            code.type(TypeNames.of(resource.name())).text("::new)");
        } else if (type instanceof UnionType union) {
            own(union.name(), code);
        } else if (type instanceof InputObject) {
            throw new IllegalArgumentException("goes in, never out: " + type);
        } else {
            throw new AssertionError(type);
        }
    }

    /** What decodes the result of a call. */
    static CodeBlock result(CallPlan call) {
        if (call.result().isEmpty()) {
            return CodeBlock.of("$T.NOTHING", RuntimeNames.DECODERS);
        }
        CodeBlock value = of(call.result().get());
        return call.single() ? CodeBlock.of("$T.single($L)", RuntimeNames.DECODERS, value) : value;
    }

    private static void own(JavaName name, Lines code) {
        code.type(TypeNames.of(name)).text(".DECODER");
    }
}
