package dev.kiln.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** Writes the setters of a property: one for each way to say its value. */
final class SetterWriter {
    private static final String VALUE = "value";
    private static final CodeBlock PLAIN = CodeBlock.of("value");

    /** Overloads that only differ so far inside cost javac time that doubles with each level. */
    private static final int DEEP = 4;

    private static final JavaType ANY = new Scalar(Kind.ANY);

    /** Passing the array on counts as unsafe, though it is only read. */
    private static final AnnotationSpec UNSAFE_USE = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "varargs")
            .build();

    private final ClassName self;
    private final Comments comments;

    SetterWriter(ClassName self, Comments comments) {
        this.self = self;
        this.comments = comments;
    }

    void write(InputMember member, TypeSpec.Builder type) {
        new Group(member, type).write();
    }

    /** The setters of one property; the first carries the whole documentation. */
    private final class Group {
        private final InputMember member;
        private final TypeSpec.Builder type;
        private boolean first = true;

        Group(InputMember member, TypeSpec.Builder type) {
            this.member = member;
            this.type = type;
        }

        void write() {
            JavaType java = member.type();
            if (isAny(java)) {
                add(TypeNames.NULLABLE_OBJECT, java instanceof ListOf ? of("list") : PLAIN);
                return;
            }
            TypeName name = TypeNames.of(java);
            boolean json = java.equals(new Scalar(Kind.JSON));
            add(
                    name,
                    json
                            ? CodeBlock.of(
                                    "$T.json($L, value)", RuntimeNames.INPUT_VALUES, LiteralCode.text(member.wire()))
                            : PLAIN);
            if (member.outputs() && member.constant().isEmpty()) {
                add(
                        TypeNames.anyOutput(name),
                        json
                                ? CodeBlock.of(
                                        "$T.json($L, value)",
                                        RuntimeNames.INPUT_VALUES,
                                        LiteralCode.text(member.wire()))
                                : PLAIN);
            }
            if (java instanceof ListOf list) {
                writeList(list.item());
            } else if (java instanceof MapOf map) {
                writeMap(TypeNames.of(map.value()));
            } else {
                writeSingle(java);
            }
        }

        private void writeSingle(JavaType java) {
            if (java instanceof InputObject object) {
                ClassName args = TypeNames.of(object.name());
                add(TypeNames.consumer(args), CodeBlock.of("configured(new $T(), value)", args));
            } else if (java instanceof EnumType each && each.relaxed()) {
                add(TypeNames.of(each.kind()), PLAIN);
            } else if (java instanceof EitherOf either) {
                add(TypeNames.of(either.left()), PLAIN);
                add(TypeNames.of(either.right()), PLAIN);
            } else if (java.equals(new Scalar(Kind.NUMBER))) {
                add(TypeName.DOUBLE, PLAIN);
            }
        }

        private void writeList(JavaType item) {
            if (depth(item) >= DEEP) {
                return;
            }
            addVarargs(TypeNames.of(item), CodeBlock.of("$T.asList(value)", Arrays.class));
            if (item instanceof InputObject object) {
                ClassName args = TypeNames.of(object.name());
                addVarargs(TypeNames.consumer(args), CodeBlock.of("configuredEach($T::new, value)", args));
            }
        }

        private void writeMap(TypeName entry) {
            addEntry(entry);
            if (member.entryOutputs()) {
                addEntry(TypeNames.anyOutput(entry));
            }
        }

        private CodeBlock of(String conversion) {
            return CodeBlock.of("$T.$L(value)", RuntimeNames.INPUT_VALUES, conversion);
        }

        private void add(TypeName parameter, CodeBlock value) {
            type.addMethod(setter().addParameter(parameter, VALUE)
                    .addStatement("put($L, $L)", LiteralCode.text(member.wire()), value)
                    .addStatement("return this")
                    .build());
        }

        private void addVarargs(TypeName item, CodeBlock value) {
            MethodSpec.Builder setter = setter();
            if (item instanceof ParameterizedTypeName) {
                setter.addAnnotation(SafeVarargs.class)
                        .addAnnotation(UNSAFE_USE)
                        .addModifiers(Modifier.FINAL);
            }
            type.addMethod(setter.addParameter(ArrayTypeName.of(item), VALUE)
                    .varargs()
                    .addStatement("put($L, $L)", LiteralCode.text(member.wire()), value)
                    .addStatement("return this")
                    .build());
        }

        private void addEntry(TypeName entry) {
            type.addMethod(setter().addParameter(TypeNames.STRING, "key")
                    .addParameter(entry, VALUE)
                    .addStatement("putEntry($L, key, value)", LiteralCode.text(member.wire()))
                    .addStatement("return this")
                    .build());
        }

        private MethodSpec.Builder setter() {
            MethodSpec.Builder setter = MethodSpec.methodBuilder(member.name())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(self);
            String words = "The property " + member.wire();
            String text = first
                    ? comments.full(member.property().description(), words)
                    : comments.summary(member.property().description(), words);
            comments.add(setter, text, member.property().deprecation());
            first = false;
            return setter;
        }
    }

    /** How many lists and maps are around what is in them. */
    private static int depth(JavaType type) {
        if (type instanceof ListOf list) {
            return 1 + depth(list.item());
        }
        return type instanceof MapOf map ? 1 + depth(map.value()) : 0;
    }

    /** Whether its one setter takes any object. */
    static boolean isAny(JavaType type) {
        return type.equals(ANY)
                || (type instanceof ListOf list && list.item().equals(ANY))
                || (type instanceof MapOf map && map.value().equals(ANY));
    }
}
