package dev.kiln.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Generates classes from a schema in the compilation of the annotated package or type. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Repeatable(ResourcePackages.class)
public @interface ResourcePackage {
    /**
     * The schema: a file, looked for in the folder that {@code -Akiln.schemas} names and then beside and above the
     * annotated source file; or the name of a package whose provider is on the class path or the processor path.
     */
    String schema();

    /** What to generate, with all that it reaches: tokens, patterns of tokens, modules. Everything where it is empty. */
    String[] include() default {};

    /** What the generated Java packages begin with, instead of what the schema says. */
    String basePackage() default "";
}
