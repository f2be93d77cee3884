package dev.kiln.processor.declare;

import dev.kiln.annotations.ProviderFunction;
import dev.kiln.annotations.Resource;
import dev.kiln.annotations.WireName;
import dev.kiln.processor.declare.ValueType.Constant;
import dev.kiln.processor.declare.ValueType.EnumOf;
import dev.kiln.processor.declare.ValueType.ListOf;
import dev.kiln.processor.declare.ValueType.MapOf;
import dev.kiln.processor.declare.ValueType.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types that properties may have. */
final class TypeReader {
    static final String SUPPORTED = "a property is a boolean, int, double, String, Object, Asset, Archive or"
            + " AssetOrArchive, an enum declared inside the interface, a List or a Map<String, …> of these, or an Optional"
            + " of any of them";

    private final Mirrors mirrors;
    private final DocComments comments;
    private final TypeElement owner;
    private final List<Problem> problems;

    TypeReader(Mirrors mirrors, DocComments comments, TypeElement owner, List<Problem> problems) {
        this.mirrors = mirrors;
        this.comments = comments;
        this.owner = owner;
        this.problems = problems;
    }

    /** The type, or empty with a problem at {@code place}. */
    Optional<ValueType> read(TypeMirror type, Element place) {
        Optional<ValueType> scalar = primitive(type.getKind());
        if (scalar.isPresent()) {
            return scalar;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return unsupported(type, place, "");
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        return switch (element.getQualifiedName().toString()) {
            case "java.lang.Boolean" -> Optional.of(Scalar.BOOLEAN);
            case "java.lang.Integer" -> Optional.of(Scalar.INTEGER);
            case "java.lang.Double" -> Optional.of(Scalar.NUMBER);
            case "java.lang.String" -> Optional.of(Scalar.STRING);
            case "java.lang.Object" -> Optional.of(Scalar.ANY);
            case "dev.kiln.runtime.asset.Asset", "dev.kiln.runtime.asset.AssetOrArchive" -> Optional.of(Scalar.ASSET);
            case "dev.kiln.runtime.asset.Archive" -> Optional.of(Scalar.ARCHIVE);
            case "java.util.List" -> list(declared, place);
            case "java.util.Map" -> map(declared, place);
            case "java.util.Optional" -> unsupported(type, place, " inside another type");
            default -> element.getKind() == ElementKind.ENUM ? constants(element, place) : unsupported(type, place, "");
        };
    }

    private static Optional<ValueType> primitive(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> Optional.of(Scalar.BOOLEAN);
            case INT -> Optional.of(Scalar.INTEGER);
            case DOUBLE -> Optional.of(Scalar.NUMBER);
            default -> Optional.empty();
        };
    }

    private Optional<ValueType> list(DeclaredType type, Element place) {
        return type.getTypeArguments().size() == 1
                ? read(type.getTypeArguments().get(0), place).map(ListOf::new)
                : unsupported(type, place, " without the type of its elements");
    }

    private Optional<ValueType> map(DeclaredType type, Element place) {
        boolean textKeys = type.getTypeArguments().size() == 2
                && type.getTypeArguments().get(0).getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type.getTypeArguments().get(0)).asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.String");
        return textKeys
                ? read(type.getTypeArguments().get(1), place).map(MapOf::new)
                : unsupported(type, place, " whose keys are not String");
    }

    private Optional<ValueType> constants(TypeElement element, Element place) {
        Optional<DeclaredToken> token =
                Optional.ofNullable(element.getEnclosingElement()).flatMap(this::token);
        if (token.isEmpty()) {
            problems.add(Problem.at(
                    place,
                    "The enum " + element.getSimpleName()
                            + " belongs to no resource or function: declare it inside the interface "
                            + owner.getSimpleName()
                            + ", or use one that is declared inside another annotated interface"));
            return Optional.empty();
        }
        if (!packageOf(element).equals(packageOf(owner))) {
            problems.add(Problem.at(
                    place,
                    "The enum " + element.getSimpleName() + " belongs to a resource or function of another package, "
                            + packageOf(element) + ": declare one inside the interface " + owner.getSimpleName()));
            return Optional.empty();
        }
        List<Constant> constants = constants(element);
        if (constants.isEmpty()) {
            problems.add(Problem.at(element, "The enum " + element.getSimpleName() + " has no constants: add some"));
            return Optional.empty();
        }
        String name = element.getSimpleName().toString();
        return Optional.of(new EnumOf(
                token.get().sibling(name),
                name,
                comments.of(element).text(),
                constants,
                owner.equals(element.getEnclosingElement())));
    }

    private static String packageOf(Element element) {
        Element at = element;
        while (at.getEnclosingElement() != null && at.getKind() != ElementKind.PACKAGE) {
            at = at.getEnclosingElement();
        }
        return at.toString();
    }

    private List<Constant> constants(TypeElement element) {
        List<Constant> constants = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (Element constant : element.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                String value = mirrors.find(constant, WireName.class)
                        .map(a -> a.text("value"))
                        .orElse(name);
                constants.add(new Constant(name, value, comments.of(constant).text()));
                if (!values.add(value)) {
                    problems.add(Problem.at(constant, "Another constant has the value \"" + value + "\" already"));
                }
            }
        }
        return List.copyOf(constants);
    }

    private Optional<DeclaredToken> token(Element element) {
        return mirrors.find(element, Resource.class)
                .or(() -> mirrors.find(element, ProviderFunction.class))
                .flatMap(a -> DeclaredToken.parse(a.text("value")));
    }

    private Optional<ValueType> unsupported(TypeMirror type, Element place, String why) {
        problems.add(Problem.at(place, "The type " + type + why + " is not supported here: " + SUPPORTED));
        return Optional.empty();
    }
}
