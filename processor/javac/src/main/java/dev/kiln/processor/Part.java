package dev.kiln.processor;

import dev.kiln.schema.spec.PackageSpec;
import javax.lang.model.element.TypeElement;

/**
 * What the isolating processor wrote for an interface.
 *
 * @param source the interface
 * @param definition the class that carries the part
 */
record Part(TypeElement source, TypeElement definition, PackageSpec spec) {
    /** The token of its one resource or function. */
    String token() {
        return resource() ? spec.resources().firstKey() : spec.functions().firstKey();
    }

    /** Whether it is a resource, not a function. */
    boolean resource() {
        return !spec.resources().isEmpty();
    }
}
