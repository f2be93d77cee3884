package dev.kiln.engine.state;

import java.util.Optional;

/** The ecosystem's resource names: {@code urn:pulumi:<stack>::<project>::<qualified type>::<name>}. */
public final class Urn {
    /** The type of the resource that stands for the stack itself. */
    public static final String STACK_TYPE = "pulumi:pulumi:Stack";

    /** What the type of a provider resource begins with. */
    public static final String PROVIDER_TYPE = "pulumi:providers:";

    private static final String SEPARATOR = "::";

    private Urn() {}

    /** The URN of a resource; the parent's types stand before its own unless the parent is the stack. */
    public static String of(String stack, String project, Optional<String> parent, String type, String name) {
        String qualified = parent.map(Urn::qualifiedType)
                .filter(above -> !above.equals(STACK_TYPE))
                .map(above -> above + "$" + type)
                .orElse(type);
        return "urn:pulumi:" + stack + SEPARATOR + project + SEPARATOR + qualified + SEPARATOR + name;
    }

    /** Whether it belongs to this stack of this project. */
    public static boolean belongs(String urn, String stack, String project) {
        return urn.startsWith("urn:pulumi:" + stack + SEPARATOR + project + SEPARATOR);
    }

    /** The stack that it belongs to. */
    public static String stack(String urn) {
        String head = urn.split(SEPARATOR, 2)[0];
        return head.substring(head.lastIndexOf(':') + 1);
    }

    /** The project that it belongs to. */
    public static String project(String urn) {
        String[] parts = urn.split(SEPARATOR, 3);
        return parts.length == 3 ? parts[1] : "";
    }

    /** The types from the outermost parent to the resource, with {@code $} between them. */
    public static String qualifiedType(String urn) {
        String[] parts = urn.split(SEPARATOR, 4);
        return parts.length == 4 ? parts[2] : "";
    }

    /** The resource's own type. */
    public static String type(String urn) {
        String qualified = qualifiedType(urn);
        return qualified.substring(qualified.lastIndexOf('$') + 1);
    }

    /** The resource's name: all that follows the type. */
    public static String name(String urn) {
        String[] parts = urn.split(SEPARATOR, 4);
        return parts.length == 4 ? parts[3] : urn;
    }

    /** The URN in a provider reference {@code <urn>::<id>}. */
    public static String ofProvider(String reference) {
        int end = reference.lastIndexOf(SEPARATOR);
        return end < 0 ? reference : reference.substring(0, end);
    }

    /** The package that a type's token belongs to. */
    public static String packageOf(String type) {
        int end = type.indexOf(':');
        return end < 0 ? type : type.substring(0, end);
    }

    /** Whether it is a provider resource that the engine made by itself. */
    public static boolean isDefaultProvider(String urn) {
        return type(urn).startsWith(PROVIDER_TYPE)
                && (name(urn).equals("default") || name(urn).startsWith("default_"));
    }
}
