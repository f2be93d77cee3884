package dev.kiln.processor.declare;

import dev.kiln.processor.declare.Declaration.Kind;
import dev.kiln.processor.declare.Mirrors.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the class that an annotation names as handler. Its type arguments may not exist yet. */
final class HandlerReader {
    private static final String PACKAGE = "dev.kiln.runtime.handler.";

    private final Elements elements;
    private final Types types;

    HandlerReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** A handler's class, and whether it overrides {@code update}. */
    record Handler(TypeElement element, boolean updates) {}

    Optional<Handler> read(
            TypeElement owner, Annotation annotation, Kind kind, Optional<String> className, List<Problem> problems) {
        int before = problems.size();
        Optional<TypeElement> found = annotation.type("handler");
        if (found.isEmpty()) {
            problems.add(Problem.at(
                    owner,
                    annotation,
                    "handler",
                    "The handler has to be a class: write handler = SaltedHandler.class"));
            return Optional.empty();
        }
        TypeElement handler = found.get();
        String contract = kind == Kind.RESOURCE ? "ResourceHandler" : "FunctionHandler";
        shape(owner, annotation, handler, problems);
        Optional<DeclaredType> implemented = implementation(handler, PACKAGE + contract);
        String second = kind == Kind.RESOURCE ? "State" : "Reply";
        String wanted = contract + "<" + className.orElse("…") + "Inputs, " + className.orElse("…") + second + ">";
        if (implemented.isEmpty()) {
            problems.add(Problem.at(
                    owner,
                    annotation,
                    "handler",
                    handler.getSimpleName() + " is no handler: write class " + handler.getSimpleName() + " implements "
                            + wanted));
        } else if (className.isPresent()
                && !arguments(implemented.get(), className.get() + "Inputs", className.get() + second)) {
            problems.add(Problem.at(
                    owner,
                    annotation,
                    "handler",
                    handler.getSimpleName() + " implements " + implemented.get() + ", and this interface needs "
                            + wanted));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Handler(handler, updates(handler)));
    }

    /** Whether what the class extends and implements exists, apart from type arguments. */
    boolean wellFormed(TypeElement handler) {
        return types.directSupertypes(handler.asType()).stream().allMatch(this::exists);
    }

    /** A type whose arguments do not exist is an error to some compilers, but its own class is there. */
    private boolean exists(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                || type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && elements.getTypeElement(element.getQualifiedName()) != null;
    }

    private void shape(TypeElement owner, Annotation annotation, TypeElement handler, List<Problem> problems) {
        String name = handler.getSimpleName().toString();
        if (handler.getKind() != ElementKind.CLASS && handler.getKind() != ElementKind.RECORD
                || handler.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.add(Problem.at(
                    owner,
                    annotation,
                    "handler",
                    name + " cannot be made: the handler has to be a class, not abstract"));
            return;
        }
        if (!handler.getTypeParameters().isEmpty()) {
            problems.add(Problem.at(
                    owner, annotation, "handler", name + " is generic: the handler has to be a class without <…>"));
        }
        boolean inner = handler.getNestingKind() == NestingKind.MEMBER
                && !handler.getModifiers().contains(Modifier.STATIC);
        boolean samePackage = elements.getPackageOf(handler).equals(elements.getPackageOf(owner));
        if (inner
                || handler.getModifiers().contains(Modifier.PRIVATE)
                || !samePackage && !handler.getModifiers().contains(Modifier.PUBLIC)) {
            problems.add(Problem.at(
                    owner,
                    annotation,
                    "handler",
                    name + " cannot be reached from the generated provider: make it a public class"
                            + " or a class of this package, static where it is nested"));
        }
        boolean constructor = ElementFilter.constructorsIn(handler.getEnclosedElements()).stream()
                .anyMatch(c -> c.getParameters().isEmpty()
                        && !c.getModifiers().contains(Modifier.PRIVATE)
                        && (samePackage || c.getModifiers().contains(Modifier.PUBLIC)));
        if (!constructor) {
            problems.add(Problem.at(
                    owner,
                    annotation,
                    "handler",
                    name + " needs a constructor without parameters that the generated provider can call"));
        }
    }

    private Optional<DeclaredType> implementation(TypeElement handler, String contract) {
        for (TypeMirror parent : types.directSupertypes(handler.asType())) {
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                if (element.getQualifiedName().contentEquals(contract)) {
                    return Optional.of(declared);
                }
                Optional<DeclaredType> above = implementation(element, contract);
                if (above.isPresent()) {
                    return above;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean arguments(DeclaredType implemented, String first, String second) {
        List<? extends TypeMirror> arguments = implemented.getTypeArguments();
        return arguments.size() == 2 && named(arguments.get(0), first) && named(arguments.get(1), second);
    }

    /** Type arguments are generated, so mostly they are errors by the name that is written; variables are left alone. */
    private static boolean named(TypeMirror type, String name) {
        if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.ERROR) {
            return true;
        }
        String written = type.toString();
        String simple = written.substring(written.lastIndexOf('.') + 1);
        return simple.equals(name) || type.getKind() == TypeKind.ERROR && !simple.matches("\\w+");
    }

    private boolean updates(TypeElement handler) {
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(handler))) {
            if (method.getSimpleName().contentEquals("update")
                    && method.getParameters().size() == 1
                    && !elementName(method).equals(PACKAGE + "ResourceHandler")) {
                return true;
            }
        }
        return false;
    }

    private static String elementName(ExecutableElement method) {
        return String.valueOf(method.getEnclosingElement());
    }
}
