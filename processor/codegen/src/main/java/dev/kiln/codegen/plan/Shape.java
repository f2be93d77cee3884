package dev.kiln.codegen.plan;

/** Which way a type's values go. */
enum Shape {
    /** Into a resource or function. */
    INPUT,
    /** Out of one. */
    OUTPUT
}
