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
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes the setters of a property: one for each way to say its value. */
final class SetterWriter {
    private static final String VALUE = "value";

    /** What is put in: the parameter, unless it has to be converted first. */
    private static final Consumer<Lines> PLAIN = code -> code.text(VALUE);

    /** Overloads that only differ so far inside cost javac time that doubles with each level. */
    private static final int DEEP = 4;

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
                add(
                        TypeNames.NULLABLE_OBJECT,
                        java instanceof ListOf
                                ? code -> code.type(RuntimeNames.INPUT_VALUES).text(".list(value)")
                                : PLAIN);
                return;
            }
            TypeName name = TypeNames.of(java);
            Consumer<Lines> value = java.is(Kind.JSON) ? this::addJson : PLAIN;
            add(name, value);
            if (member.outputs() && member.constant().isEmpty()) {
                add(TypeNames.anyOutput(name), value);
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
                add(
                        TypeNames.consumer(args),
                        code -> code.text("new ").type(args).text("(), value"));
            } else if (java instanceof EnumType each && each.relaxed()) {
                add(TypeNames.of(each.kind()), PLAIN);
            } else if (java instanceof EitherOf either) {
                add(TypeNames.of(either.left()), PLAIN);
                add(TypeNames.of(either.right()), PLAIN);
            } else if (java.is(Kind.NUMBER)) {
                add(TypeName.DOUBLE, PLAIN);
            }
        }

        private void writeList(JavaType item) {
            if (depth(item) >= DEEP) {
                return;
            }
            addVarargs(TypeNames.of(item), PLAIN);
            if (item instanceof InputObject object) {
                ClassName args = TypeNames.of(object.name());
                addVarargs(
                        TypeNames.consumer(args),
                        code -> code.text("new ").type(args).text("(), value"));
            }
        }

        private void writeMap(TypeName entry) {
            addEntry(entry);
            if (member.entryOutputs()) {
                addEntry(TypeNames.anyOutput(entry));
            }
        }

        private void addJson(Lines code) {
            code.type(RuntimeNames.INPUT_VALUES)
                    .text(".json(")
                    .constant(member.wire())
                    .text(", value)");
        }

        private void add(TypeName parameter, Consumer<Lines> value) {
            type.addMethod(
                    setter().addParameter(parameter, VALUE).addCode(put(value)).build());
        }

        private CodeBlock put(Consumer<Lines> value) {
            Lines code = comments.lines().text("put(").constant(member.wire()).text(", ");
            value.accept(code);
            return code.text(");").end().text("return this;").code();
        }

        private void addVarargs(TypeName item, Consumer<Lines> value) {
            MethodSpec.Builder setter = setter();
            if (item instanceof ParameterizedTypeName) {
                setter.addAnnotation(SafeVarargs.class)
                        .addAnnotation(UNSAFE_USE)
                        .addModifiers(Modifier.FINAL);
            }
            type.addMethod(setter.addParameter(ArrayTypeName.of(item), VALUE)
                    .varargs()
                    .addCode(put(value))
                    .build());
        }

        private void addEntry(TypeName entry) {
            type.addMethod(setter().addParameter(TypeNames.STRING, "key")
                    .addParameter(entry, VALUE)
                    .addCode(comments.lines()
                            .text("putEntry(")
                            .constant(member.wire())
                            .text(", key, value);\nreturn this;")
                            .code())
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
        return type.is(Kind.ANY)
                || (type instanceof ListOf list && list.item().is(Kind.ANY))
                || (type instanceof MapOf map && map.value().is(Kind.ANY));
    }
}
