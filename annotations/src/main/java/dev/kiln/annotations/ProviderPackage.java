package dev.kiln.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a provider of the resources and functions of a Java package: its schema under
 * {@code META-INF/kiln/<name>/schema.json}, a class {@code <Name>Provider}, and the entry by which a
 * {@code ServiceLoader} finds it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface ProviderPackage {
    /** The name: the first part of each token. */
    String name();

    /** The semantic version, without a leading {@code v}. */
    String version();

    /** The name as people write it. */
    String displayName() default "";

    /** What the package is for, as Markdown. */
    String description() default "";

    /** The address of its site. */
    String homepage() default "";

    /** The licence's SPDX name. */
    String license() default "";

    /** The address of its source. */
    String repository() default "";

    /** Who publishes it. */
    String publisher() default "";

    /** Words to find it by. */
    String[] keywords() default {};

    /** A regular expression with one group, which is the module in a token's middle part; all of it by default. */
    String moduleFormat() default "";
}
