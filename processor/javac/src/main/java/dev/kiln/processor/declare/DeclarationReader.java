package dev.kiln.processor.declare;

import dev.kiln.annotations.ProviderFunction;
import dev.kiln.annotations.Resource;
import dev.kiln.processor.declare.Declaration.Kind;
import dev.kiln.processor.declare.Mirrors.Annotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads annotated interfaces. Finds all problems of an interface at once. */
public final class DeclarationReader {
    private final Elements elements;
    private final Mirrors mirrors;
    private final DocComments comments;
    private final HandlerReader handlers;

    /** A reader of one compilation's elements. */
    public DeclarationReader(Elements elements, Types types) {
        this.elements = elements;
        this.mirrors = new Mirrors(elements);
        this.comments = new DocComments(elements);
        this.handlers = new HandlerReader(elements, types);
    }

    /** What an interface declares; empty where {@code problems} was added to. */
    public Optional<Declaration> read(TypeElement element, List<Problem> problems) {
        int before = problems.size();
        Optional<Annotation> resource = mirrors.find(element, Resource.class);
        Optional<Annotation> function = mirrors.find(element, ProviderFunction.class);
        if (resource.isPresent() && function.isPresent()) {
            problems.add(Problem.at(
                    element,
                    function.get().mirror(),
                    "An interface is a resource or a function: write two interfaces"));
        }
        Kind kind = resource.isPresent() ? Kind.RESOURCE : Kind.FUNCTION;
        Annotation annotation = resource.or(() -> function).orElseThrow();
        shape(element, problems);
        Optional<DeclaredToken> token = token(element, annotation, kind, problems);
        List<PropertyDeclaration> properties = properties(element, problems);
        Optional<HandlerReader.Handler> handler =
                handlers.read(element, annotation, kind, token.map(DeclaredToken::className), problems);
        if (problems.size() > before || token.isEmpty() || handler.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Declaration(
                element,
                elements.getPackageOf(element).getQualifiedName().toString(),
                kind,
                token.get(),
                handler.get().element(),
                handler.get().updates(),
                annotation.texts("aliases"),
                properties,
                comments.of(element)));
    }

    private void shape(TypeElement element, List<Problem> problems) {
        if (element.getKind() != ElementKind.INTERFACE) {
            problems.add(Problem.at(
                    element,
                    element.getSimpleName() + " describes properties, so it has to be an interface: write interface"
                            + " instead of " + element.getKind().toString().toLowerCase(Locale.ROOT)));
        }
        if (!element.getTypeParameters().isEmpty()) {
            problems.add(Problem.at(
                    element, "An interface that describes a resource or function is not generic: remove <…>"));
        }
        if (!element.getInterfaces().isEmpty()) {
            problems.add(Problem.at(
                    element,
                    "An interface that describes a resource or function extends no other: declare all its properties"
                            + " here"));
        }
        if (element.getNestingKind() == NestingKind.LOCAL
                || element.getModifiers().contains(Modifier.PRIVATE)) {
            problems.add(Problem.at(
                    element,
                    "The generated classes cannot name a private or local interface: move it to a file of its own"));
        }
    }

    private Optional<DeclaredToken> token(
            TypeElement element, Annotation annotation, Kind kind, List<Problem> problems) {
        String text = annotation.text("value");
        Optional<DeclaredToken> token = DeclaredToken.parse(text);
        if (token.isEmpty()) {
            problems.add(Problem.at(
                    element,
                    annotation,
                    "value",
                    "\"" + text + "\" is no token: write package:module:"
                            + (kind == Kind.RESOURCE ? "Name" : "name")
                            + ", such as acme:index:" + (kind == Kind.RESOURCE ? "Salted" : "salt")));
        } else if (token.get().className().equals(element.getSimpleName().toString())) {
            problems.add(Problem.at(
                    element,
                    "The class " + token.get().className() + " is generated from the token: call the interface "
                            + token.get().className() + "Spec"));
        } else if (token.get().pack().equals("pulumi")) {
            problems.add(
                    Problem.at(element, annotation, "value", "The package pulumi is the engine's: choose another"));
        }
        return token;
    }

    private List<PropertyDeclaration> properties(TypeElement element, List<Problem> problems) {
        TypeReader types = new TypeReader(mirrors, comments, element, problems);
        PropertyReader reader = new PropertyReader(mirrors, comments, types, problems);
        Map<String, PropertyDeclaration> byName = new LinkedHashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.STATIC)) {
                continue;
            }
            reader.read(method).ifPresent(property -> {
                PropertyDeclaration other = byName.putIfAbsent(property.name(), property);
                if (other != null) {
                    problems.add(Problem.at(
                            method,
                            "The method " + other.javaName() + " has the name " + property.name() + " already"));
                }
            });
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(PropertyDeclaration::name))
                .toList();
    }

    /** Whether everything that the interface names exists; what another processor still makes does not yet. */
    public boolean wellFormed(TypeElement element) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .allMatch(m -> resolved(m.getReturnType()))
                && mirrors.find(element, Resource.class)
                        .or(() -> mirrors.find(element, ProviderFunction.class))
                        .filter(a -> !a.unresolved("handler"))
                        .map(a -> a.type("handler").map(handlers::wellFormed).orElse(true))
                        .orElse(false);
    }

    private static boolean resolved(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> false;
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().allMatch(DeclarationReader::resolved);
            default -> true;
        };
    }
}
