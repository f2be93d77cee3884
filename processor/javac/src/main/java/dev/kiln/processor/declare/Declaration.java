package dev.kiln.processor.declare;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A resource or function, as an interface declares it.
 *
 * @param element the interface
 * @param handler the class that is called
 * @param updates whether the handler overrides {@code update}
 * @param properties sorted by name
 */
public record Declaration(
        TypeElement element,
        String javaPackage,
        Kind kind,
        DeclaredToken token,
        TypeElement handler,
        boolean updates,
        List<String> aliases,
        List<PropertyDeclaration> properties,
        Documentation documentation) {
    /** What an interface can declare. */
    public enum Kind {
        /** A resource. */
        RESOURCE,
        /** A function. */
        FUNCTION
    }

    /** What the names of its classes begin with. */
    public String className() {
        return token.className();
    }

    /** The class of what the handler is given. */
    public String inputsName() {
        return className() + "Inputs";
    }

    /** The class of what the handler answers. */
    public String stateName() {
        return className() + (kind == Kind.RESOURCE ? "State" : "Reply");
    }

    /** The class that ties handler and properties together. */
    public String definitionName() {
        return className() + "Definition";
    }

    /** The properties that a program gives. */
    public List<PropertyDeclaration> inputs() {
        return properties.stream().filter(PropertyDeclaration::input).toList();
    }

    /** The properties of the state or the result. */
    public List<PropertyDeclaration> outputs() {
        return properties.stream().filter(PropertyDeclaration::output).toList();
    }
}
