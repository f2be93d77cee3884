package dev.kiln.processor.declare;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Something that is wrong with annotated code.
 *
 * @param message what is wrong and what to write instead
 */
public record Problem(
        Element element, Optional<AnnotationMirror> mirror, Optional<AnnotationValue> value, String message) {
    /** A problem with an element. */
    public static Problem at(Element element, String message) {
        return new Problem(element, Optional.empty(), Optional.empty(), message);
    }

    /** A problem with an annotation. */
    public static Problem at(Element element, AnnotationMirror mirror, String message) {
        return new Problem(element, Optional.of(mirror), Optional.empty(), message);
    }

    /** A problem with a member of an annotation; with all of it where the member is not written. */
    public static Problem at(Element element, Mirrors.Annotation annotation, String member, String message) {
        return new Problem(element, Optional.of(annotation.mirror()), annotation.written(member), message);
    }
}
