package dev.kiln.runtime;

/** Code that sees each call of a provider's function before it is made, and may change it. */
@FunctionalInterface
public interface InvokeTransform {
    /** Looks at a call and changes it, on a thread of the program. What it throws fails the call. */
    void transform(InvokeTransformation call) throws Exception;
}
