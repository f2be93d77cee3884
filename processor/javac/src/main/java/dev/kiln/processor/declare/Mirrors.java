package dev.kiln.processor.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Annotations as mirrors, so that a class literal needs no class. */
public final class Mirrors {
    private final Elements elements;

    /** Mirrors that read defaults through {@code elements}. */
    public Mirrors(Elements elements) {
        this.elements = elements;
    }

    /** The annotation of a type on an element. */
    public Optional<Annotation> find(Element element, Class<?> annotation) {
        return all(element, annotation.getCanonicalName()).stream().findFirst();
    }

    /** All annotations of a type on an element, those in its container too. */
    public List<Annotation> repeated(Element element, Class<?> annotation, Class<?> container) {
        List<Annotation> found = new ArrayList<>(all(element, annotation.getCanonicalName()));
        for (Annotation holder : all(element, container.getCanonicalName())) {
            holder.values("value").stream()
                    .map(AnnotationValue::getValue)
                    .filter(AnnotationMirror.class::isInstance)
                    .forEach(m -> found.add(annotation((AnnotationMirror) m)));
        }
        return found;
    }

    private List<Annotation> all(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(m -> ((TypeElement) m.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(name))
                .map(this::annotation)
                .toList();
    }

    private Annotation annotation(AnnotationMirror mirror) {
        return new Annotation(mirror, elements.getElementValuesWithDefaults(mirror));
    }

    /** One annotation. */
    public record Annotation(
            AnnotationMirror mirror, Map<? extends ExecutableElement, ? extends AnnotationValue> values) {
        /** A member that is written, not defaulted. */
        public Optional<AnnotationValue> written(String member) {
            return lookUp(mirror.getElementValues(), member);
        }

        /** A text; empty where it is neither written nor defaulted. */
        public String text(String member) {
            return lookUp(values, member)
                    .map(v -> v.getValue() instanceof String s ? s : "")
                    .orElse("");
        }

        /** A truth value. */
        public boolean flag(String member) {
            return lookUp(values, member)
                    .map(v -> Boolean.TRUE.equals(v.getValue()))
                    .orElse(false);
        }

        /** A list of texts. */
        public List<String> texts(String member) {
            return values(member).stream()
                    .map(v -> String.valueOf(v.getValue()))
                    .toList();
        }

        /** A class literal, where the class exists. */
        public Optional<TypeElement> type(String member) {
            return lookUp(values, member)
                    .filter(v -> v.getValue() instanceof TypeMirror t && t.getKind() == TypeKind.DECLARED)
                    .map(v -> (TypeElement) ((DeclaredType) v.getValue()).asElement());
        }

        /** Whether a class literal names a class that does not exist (yet). */
        public boolean unresolved(String member) {
            return lookUp(values, member)
                    .map(v -> !(v.getValue() instanceof TypeMirror t) || t.getKind() == TypeKind.ERROR)
                    .orElse(true);
        }

        /** The parts of an array. */
        List<? extends AnnotationValue> values(String member) {
            Object value = lookUp(values, member).map(AnnotationValue::getValue).orElse(List.of());
            return value instanceof List<?> list
                    ? list.stream()
                            .filter(AnnotationValue.class::isInstance)
                            .map(AnnotationValue.class::cast)
                            .toList()
                    : List.of();
        }

        private static Optional<AnnotationValue> lookUp(
                Map<? extends ExecutableElement, ? extends AnnotationValue> values, String member) {
            return values.entrySet().stream()
                    .filter(e -> e.getKey().getSimpleName().contentEquals(member))
                    .<AnnotationValue>map(Map.Entry::getValue)
                    .findFirst();
        }
    }
}
