package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.CallPlan;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods by which functions and methods are called. */
final class CallWriter {
    private final Comments comments;

    CallWriter(Comments comments) {
        this.comments = comments;
    }

    /** Static ones, each also with options. They call each other by class name: one may be called {@code yield}. */
    void functions(CallPlan call, ClassName self, ClassName utilities, TypeSpec.Builder type) {
        Overloads overloads = new Overloads(call, type, true);
        CodeBlock none = CodeBlock.of("$T.NONE", RuntimeNames.INVOKE_OPTIONS);
        if (call.args().isEmpty()) {
            overloads.add(Optional.empty(), false, CodeBlock.of("return $T.$N($L)", self, call.name(), none));
            overloads.add(Optional.empty(), true, invoke(call, utilities, CodeBlock.of("null")));
            return;
        }
        ClassName args = TypeNames.of(call.args().get());
        overloads.add(Optional.of(args), false, CodeBlock.of("return $T.$N(args, $L)", self, call.name(), none));
        CodeBlock configured = configured(args);
        TypeName consumer = TypeNames.consumer(args);
        overloads.add(
                Optional.of(consumer),
                false,
                CodeBlock.of("return $T.$N($L, $L)", self, call.name(), configured, none));
        if (!call.mandatory()) {
            overloads.add(
                    Optional.empty(), false, CodeBlock.of("return $T.$N(new $T(), $L)", self, call.name(), args, none));
            overloads.add(
                    Optional.empty(), true, CodeBlock.of("return $T.$N(new $T(), options)", self, call.name(), args));
        }
        overloads.add(Optional.of(args), true, invoke(call, utilities, CodeBlock.of("args")));
        overloads.add(
                Optional.of(consumer), true, CodeBlock.of("return $T.$N($L, options)", self, call.name(), configured));
    }

    /** Those of a resource. */
    void methods(CallPlan call, TypeSpec.Builder type) {
        Overloads overloads = new Overloads(call, type, false);
        if (call.args().isEmpty()) {
            overloads.add(Optional.empty(), false, callMethod(call, CodeBlock.of("null")));
            return;
        }
        ClassName args = TypeNames.of(call.args().get());
        overloads.add(Optional.of(args), false, callMethod(call, CodeBlock.of("args")));
        overloads.add(
                Optional.of(TypeNames.consumer(args)),
                false,
                CodeBlock.of("return this.$N($L)", call.name(), configured(args)));
        if (!call.mandatory()) {
            overloads.add(Optional.empty(), false, CodeBlock.of("return this.$N(new $T())", call.name(), args));
        }
    }

    /** The arguments that a lambda called {@code args} fills in. */
    static CodeBlock configured(ClassName args) {
        return CodeBlock.of("$T.configured(new $T(), args)", RuntimeNames.INPUT_VALUES, args);
    }

    private static CodeBlock invoke(CallPlan call, ClassName utilities, CodeBlock args) {
        return CodeBlock.of(
                "return $T.invoke($T.PACKAGE, $L, $L, options, $L)",
                RuntimeNames.FUNCTION_CALL,
                utilities,
                LiteralCode.text(call.function().token().text()),
                args,
                DecoderCode.result(call));
    }

    private static CodeBlock callMethod(CallPlan call, CodeBlock args) {
        return CodeBlock.of(
                "return callMethod($L, $L, $L)",
                LiteralCode.text(call.function().token().text()),
                args,
                DecoderCode.result(call));
    }

    private static TypeName result(CallPlan call) {
        return TypeNames.output(call.result().map(TypeNames::of).orElse(ClassName.get(Void.class)));
    }

    /** The methods of one call; the first carries the whole documentation. */
    private final class Overloads {
        private final CallPlan call;
        private final TypeSpec.Builder type;
        private final boolean isStatic;
        private boolean first = true;

        Overloads(CallPlan call, TypeSpec.Builder type, boolean isStatic) {
            this.call = call;
            this.type = type;
            this.isStatic = isStatic;
        }

        void add(Optional<TypeName> args, boolean options, CodeBlock statement) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(call.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(result(call));
            if (isStatic) {
                method.addModifiers(Modifier.STATIC);
            }
            Optional<String> description = call.function().description();
            String words = "Calls " + call.function().token();
            comments.add(
                    method,
                    first ? comments.full(description, words) : comments.summary(description, words),
                    call.function().deprecation());
            first = false;
            args.ifPresent(each -> method.addParameter(each, "args"));
            if (options) {
                method.addParameter(RuntimeNames.INVOKE_OPTIONS, "options");
            }
            type.addMethod(method.addStatement(statement).build());
        }
    }
}
