package dev.kiln.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface the description of a function. A method that is annotated with {@link Input} is an argument, and a
 * member of the result unless it says otherwise; any other method is a member of the result. The Javadoc is the
 * function's documentation.
 *
 * <p>For the handler come {@code …Inputs} and {@code …Reply}, for programs {@code …Args}, {@code …Result} and a method of
 * the package's class of functions, all named by the token's last part.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ProviderFunction {
    /** The token, {@code package:module:name}; the module {@code index} is the package's root. */
    String value();

    /** The class that answers: a {@code FunctionHandler} with a constructor without parameters. */
    Class<?> handler();
}
