package dev.kiln.annotations.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One resource's or function's part of a schema, on its generated definition. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SchemaPart {
    /** The interface that it was read from, by its canonical name. */
    String source();

    /** The schema as JSON, cut where a class file's limit for constants asks for it. */
    String[] schema();
}
