package dev.kiln.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface the description of a resource. Each of its methods is a property: an input where it is annotated with
 * {@link Input}, an output otherwise; a property of a type {@code Optional} may have no value. The Javadoc of the interface
 * and its methods is the documentation of the resource.
 *
 * <p>Beside the interface come the client class (named by the token's last part), its {@code …Args}, and for the handler
 * {@code …Inputs} and {@code …State}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Resource {
    /** The token, {@code package:module:Name}; the module {@code index} is the package's root. */
    String value();

    /** The class that makes such resources: a {@code ResourceHandler} with a constructor without parameters. */
    Class<?> handler();

    /** Tokens that the resource had before. */
    String[] aliases() default {};
}
