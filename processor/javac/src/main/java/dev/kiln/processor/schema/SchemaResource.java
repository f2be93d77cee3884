package dev.kiln.processor.schema;

/**
 * Where a provider's jar keeps its schema.
 *
 * <p>javac sees only those folders of a jar on the class path whose names are Java identifiers, so {@code META-INF} is not
 * among them. A signpost in a folder that it sees tells which jar the schema is in.
 *
 * @param packageName the package that the schema describes
 */
public record SchemaResource(String packageName) {
    static final String SIGNPOSTS = "kiln";

    /** The schema's path in the jar. */
    public String path() {
        return "META-INF/kiln/" + packageName + "/schema.json";
    }

    /** The signpost's path in the jar; its content is {@link #path}. */
    public String signpost() {
        return SIGNPOSTS + "/" + signpostName();
    }

    String signpostName() {
        return packageName + ".schema";
    }
}
