package dev.kiln.runtime;

/** The root of all resources of a program. */
final class Stack extends AnyResource {
    static final String TYPE = "pulumi:pulumi:Stack";

    Stack(String name) {
        super(Declaration.component(TYPE, name, ResourceOptions.NONE));
    }
}
