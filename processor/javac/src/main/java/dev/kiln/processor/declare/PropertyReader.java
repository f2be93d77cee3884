package dev.kiln.processor.declare;

import dev.kiln.annotations.Input;
import dev.kiln.annotations.Secret;
import dev.kiln.annotations.WireName;
import dev.kiln.processor.declare.Mirrors.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads methods as properties. */
final class PropertyReader {
    /** Names that the schema language keeps, and those that a method of the generated classes has. */
    private static final Set<String> RESERVED_WIRE = Set.of("id", "urn", "pulumi");

    private static final Set<String> RESERVED_JAVA = Set.of(
            "clone",
            "equals",
            "finalize",
            "get",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "of",
            "put",
            "putId",
            "toString",
            "wait");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_$][-a-zA-Z0-9_$./]*");

    private final Mirrors mirrors;
    private final DocComments comments;
    private final TypeReader types;
    private final List<Problem> problems;

    PropertyReader(Mirrors mirrors, DocComments comments, TypeReader types, List<Problem> problems) {
        this.mirrors = mirrors;
        this.comments = comments;
        this.types = types;
        this.problems = problems;
    }

    /** The property, or empty with problems at the method. */
    Optional<PropertyDeclaration> read(ExecutableElement method) {
        int before = problems.size();
        shape(method);
        String name = name(method);
        boolean optional = isOptional(method.getReturnType());
        Optional<ValueType> type = type(method, optional);
        Optional<Annotation> input = mirrors.find(method, Input.class);
        Optional<Object> standard = type.flatMap(t -> input.flatMap(i -> defaultValue(method, i, t, optional)));
        boolean computed = flag(input, "computed");
        boolean inputOnly = flag(input, "inputOnly");
        if (computed && (!optional || inputOnly)) {
            problem(
                    method,
                    "A computed input is one that may be left out and is always in the state: make it Optional,"
                            + " without inputOnly");
        }
        if (problems.size() > before || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PropertyDeclaration(
                method,
                name,
                method.getSimpleName().toString(),
                type.get(),
                optional,
                input.isPresent(),
                !inputOnly,
                computed,
                mirrors.find(method, Secret.class).isPresent(),
                flag(input, "replaceOnChange"),
                standard,
                comments.of(method)));
    }

    private Optional<ValueType> type(ExecutableElement method, boolean optional) {
        TypeMirror declared = method.getReturnType();
        if (declared.getKind() == TypeKind.VOID) {
            return Optional.empty();
        }
        boolean wrapped =
                optional && !((DeclaredType) declared).getTypeArguments().isEmpty();
        return types.read(wrapped ? ((DeclaredType) declared).getTypeArguments().get(0) : declared, method);
    }

    private static boolean flag(Optional<Annotation> input, String member) {
        return input.map(i -> i.flag(member)).orElse(false);
    }

    private void shape(ExecutableElement method) {
        if (!method.getParameters().isEmpty()) {
            problem(method, "A property has no parameters: remove them");
        }
        if (!method.getTypeParameters().isEmpty()) {
            problem(method, "A property has no type parameters: remove them");
        }
        if (!method.getThrownTypes().isEmpty()) {
            problem(method, "A property throws nothing: remove the throws clause");
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            problem(method, "A property has a type, and void is none: " + TypeReader.SUPPORTED);
        }
        if (method.isDefault() || method.getModifiers().contains(Modifier.PRIVATE)) {
            problem(method, "A property has no code: end the method with a semicolon, and let the handler compute it");
        }
        String name = method.getSimpleName().toString();
        if (RESERVED_JAVA.contains(name)) {
            problem(
                    method,
                    "The generated classes have a method " + name + " already: give this one another name, and"
                            + " annotate it with @WireName(\"" + name + "\")");
        }
    }

    private String name(ExecutableElement method) {
        Optional<Annotation> wire = mirrors.find(method, WireName.class);
        String name =
                wire.map(a -> a.text("value")).orElse(method.getSimpleName().toString());
        if (RESERVED_WIRE.contains(name)) {
            problem(
                    method,
                    "The name " + name + " is reserved: every resource has an id and a urn of its own, and pulumi"
                            + " is the engine's; choose another");
        } else if (!NAME.matcher(name).matches()) {
            problem(
                    method,
                    "The name \"" + name + "\" is not one: it begins with a letter and goes on with letters, digits,"
                            + " _ and -");
        }
        return name;
    }

    private static boolean isOptional(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.util.Optional");
    }

    private Optional<Object> defaultValue(
            ExecutableElement method, Annotation input, ValueType type, boolean optional) {
        List<String> written = input.texts("defaultValue");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.size() > 1) {
            problems.add(Problem.at(method, input, "defaultValue", "A property has one default at most"));
            return Optional.empty();
        }
        if (optional) {
            problems.add(Problem.at(
                    method, input, "defaultValue", "A property with a default always has a value: drop the Optional"));
        }
        Optional<Object> value = DefaultValues.read(type, written.get(0));
        if (value.isEmpty()) {
            problems.add(Problem.at(
                    method,
                    input,
                    "defaultValue",
                    "\"" + written.get(0) + "\" is no default for this type: " + DefaultValues.wanted(type)));
        }
        return value;
    }

    private void problem(ExecutableElement method, String message) {
        problems.add(Problem.at(method, message));
    }
}
