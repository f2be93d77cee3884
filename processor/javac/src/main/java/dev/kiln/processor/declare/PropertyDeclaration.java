package dev.kiln.processor.declare;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A property, as a method declares it.
 *
 * @param name on the wire
 * @param javaName the method's name
 * @param optional whether the method answers an {@code Optional}
 * @param input whether a program gives it
 * @param output whether it is part of the state or the result
 * @param computed whether the handler fills it in where the program gives none
 * @param defaultValue a Boolean, Integer, Double or String, as the type asks for it
 */
public record PropertyDeclaration(
        ExecutableElement element,
        String name,
        String javaName,
        ValueType type,
        boolean optional,
        boolean input,
        boolean output,
        boolean computed,
        boolean secret,
        boolean replaceOnChange,
        Optional<Object> defaultValue,
        Documentation documentation) {
    /** Whether a program must give it. */
    public boolean requiredInput() {
        return input && !optional && defaultValue.isEmpty();
    }

    /** Whether the handler finds a value in its inputs in any case. */
    public boolean knownToHandler() {
        return !optional;
    }

    /** Whether the state has a value in any case. */
    public boolean requiredOutput() {
        return output && (!optional || computed);
    }
}
