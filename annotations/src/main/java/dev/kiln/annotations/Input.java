package dev.kiln.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a property one that a program gives. It is also part of the resource's state, with the same value. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Input {
    /** Whether a new value means a new resource, where the handler could otherwise update. */
    boolean replaceOnChange() default false;

    /**
     * The value where the program gives none, as text: {@code true}, {@code 8}, {@code 0.5}, or the text itself; an enum's
     * constant by its value. At most one. A property with a default is not optional for the handler: it always has a
     * value.
     */
    String[] defaultValue() default {};

    /**
     * Whether the handler fills the property in where the program gives none. Such a property is {@code Optional} here and
     * always there in the state.
     */
    boolean computed() default false;

    /** Whether the property is an input alone, and never part of the state or the result. */
    boolean inputOnly() default false;
}
