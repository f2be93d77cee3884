package dev.kiln.runtime;

/** Code that sees each declaration in its reach before it takes effect, and may change it. */
@FunctionalInterface
public interface ResourceTransform {
    /** Looks at a declaration and changes it, on a thread of the program. What it throws fails the resource. */
    void transform(Transformation declaration) throws Exception;
}
