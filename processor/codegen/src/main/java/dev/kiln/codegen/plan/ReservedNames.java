package dev.kiln.codegen.plan;

import java.util.Set;
import java.util.TreeSet;

/** Names of members that generated classes inherit or have of their own. */
public final class ReservedNames {
    private static final Set<String> EVERYWHERE = Set.of(
            "builder",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    /** What no accessor of a resource can be called. */
    public static final Set<String> RESOURCE = with("id", "resourceName", "resourceType", "urn");

    /** What no accessor of a component can be called. */
    public static final Set<String> COMPONENT = with("resourceName", "resourceType", "urn");

    /** What no setter can be called. */
    public static final Set<String> INPUT = with("complete", "put", "putEntry");

    /** What no accessor of an output type can be called. */
    public static final Set<String> OUTPUT = with("get");

    /** What no function can be called. */
    public static final Set<String> FUNCTIONS = with();

    /** What no accessor of a configuration can be called. */
    public static final Set<String> CONFIG = with("of");

    /** The constant that classes are decoded by. A class of that name would be hidden by it. */
    static final String DECODER = "DECODER";

    /** What no constant of an enum can be called, beside the enum: it would hide the class of that name. */
    public static final Set<String> ENUM = Set.of(DECODER, "Decoders");

    private ReservedNames() {}

    private static Set<String> with(String... names) {
        Set<String> all = new TreeSet<>(EVERYWHERE);
        all.addAll(Set.of(names));
        return Set.copyOf(all);
    }
}
