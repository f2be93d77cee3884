package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.CallPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods by which functions and methods are called. */
final class CallWriter {
    private static final ParameterSpec OPTIONS =
            ParameterSpec.builder(RuntimeNames.INVOKE_OPTIONS, "options").build();
    private static final CodeBlock NO_OPTIONS = CodeBlock.of("$T.NONE", RuntimeNames.INVOKE_OPTIONS);

    private final Comments comments;

    CallWriter(Comments comments) {
        this.comments = comments;
    }

    /** Static ones, each also with options. They call each other by class name: one may be called {@code yield}. */
    void functions(CallPlan call, ClassName self, ClassName utilities, TypeSpec.Builder type) {
        Overloads overloads = new Overloads(call, call.name(), call.future(), Optional.of(self), type);
        overloads.addCalls(CodeBlock.of(
                "$T.invoke($T.PACKAGE, $L, $L, options, $L)",
                RuntimeNames.FUNCTION_CALL,
                utilities,
                LiteralCode.text(call.function().token().text()),
                call.args().isEmpty() ? "null" : "args",
                DecoderCode.result(call)));
        call.futureName()
                .ifPresent(name -> new Overloads(call, name, true, Optional.of(self), type)
                        .addCalls(CodeBlock.of(
                                "$T.$N($Loptions)",
                                self,
                                call.name(),
                                call.args().isEmpty() ? "" : "args, ")));
    }

    /** Those of a resource. */
    void methods(CallPlan call, TypeSpec.Builder type) {
        new Overloads(call, call.name(), call.future(), Optional.empty(), type)
                .addCalls(CodeBlock.of(
                        "callMethod($L, $L, $L)",
                        LiteralCode.text(call.function().token().text()),
                        call.args().isEmpty() ? "null" : "args",
                        DecoderCode.result(call)));
    }

    /** The arguments that a lambda called {@code args} fills in. */
    static CodeBlock configured(ClassName args) {
        return CodeBlock.of("$T.configured(new $T(), args)", RuntimeNames.INPUT_VALUES, args);
    }

    /** The methods of one name; the first carries the whole documentation. */
    private final class Overloads {
        private final CallPlan call;
        private final String name;
        private final boolean future;
        private final Optional<ClassName> owner;
        private final TypeSpec.Builder type;
        private boolean first = true;

        /**
         * Of one name.
         *
         * @param future whether they give a future
         * @param owner of functions, which are static and take options
         */
        Overloads(CallPlan call, String name, boolean future, Optional<ClassName> owner, TypeSpec.Builder type) {
            this.call = call;
            this.name = name;
            this.future = future;
            this.owner = owner;
            this.type = type;
        }

        /** All of them; {@code output} is what the one with everything calls. */
        void addCalls(CodeBlock output) {
            CodeBlock whole = CodeBlock.of("return $L$L", output, future ? ".toFuture()" : "");
            if (call.args().isEmpty()) {
                addBoth(List.of(), List.of(), whole);
                return;
            }
            ClassName args = TypeNames.of(call.args().get());
            addBoth(List.of(parameter(args)), List.of(CodeBlock.of("args")), whole);
            if (call.positional()) {
                new PositionalForms(call, args).forEach(this::addShort);
            } else {
                ParameterSpec lambda = parameter(TypeNames.consumer(args));
                addShort(List.of(lambda), configured(args));
            }
            if (!call.mandatory()) {
                addShort(List.of(), CodeBlock.of("new $T()", args));
            }
        }

        /** With and without options. */
        private void addBoth(List<ParameterSpec> parameters, List<CodeBlock> passed, CodeBlock whole) {
            if (owner.isPresent()) {
                List<CodeBlock> all = new ArrayList<>(passed);
                all.add(NO_OPTIONS);
                add(parameters, delegate(all));
                add(plus(parameters, OPTIONS), whole);
            } else {
                add(parameters, whole);
            }
        }

        /** One that says the arguments in another way; futures have it without options only. */
        private void addShort(List<ParameterSpec> parameters, CodeBlock args) {
            if (owner.isEmpty()) {
                add(parameters, delegate(List.of(args)));
                return;
            }
            add(parameters, delegate(List.of(args, NO_OPTIONS)));
            if (!future) {
                add(plus(parameters, OPTIONS), delegate(List.of(args, CodeBlock.of("$N", OPTIONS))));
            }
        }

        private CodeBlock delegate(List<CodeBlock> passed) {
            CodeBlock receiver = owner.map(each -> CodeBlock.of("$T", each)).orElse(CodeBlock.of("this"));
            return CodeBlock.of("return $L.$N($L)", receiver, name, CodeBlock.join(passed, ", "));
        }

        private void add(List<ParameterSpec> parameters, CodeBlock statement) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(result())
                    .addParameters(parameters);
            if (owner.isPresent()) {
                method.addModifiers(Modifier.STATIC);
            }
            Optional<String> description = call.function().description();
            String words = "Calls " + call.function().token();
            comments.add(
                    method,
                    first && name.equals(call.name())
                            ? comments.full(description, words)
                            : comments.summary(description, words),
                    call.function().deprecation());
            first = false;
            type.addMethod(method.addStatement(statement).build());
        }

        private TypeName result() {
            TypeName value = call.result().map(TypeNames::of).orElse(TypeNames.NULLABLE_VOID);
            return future ? TypeNames.future(value) : TypeNames.output(value);
        }

        private static ParameterSpec parameter(TypeName type) {
            return ParameterSpec.builder(type, "args").build();
        }

        private static List<ParameterSpec> plus(List<ParameterSpec> parameters, ParameterSpec more) {
            List<ParameterSpec> all = new ArrayList<>(parameters);
            all.add(more);
            return all;
        }
    }
}
