package dev.kiln.codegen.plan;

/** The name of a top-level class. */
public record JavaName(String pack, String simple) implements Comparable<JavaName> {
    /** The name with its package. */
    public String qualified() {
        return pack.isEmpty() ? simple : pack + "." + simple;
    }

    @Override
    public int compareTo(JavaName other) {
        int ignoringCase = qualified().compareToIgnoreCase(other.qualified());
        return ignoringCase != 0 ? ignoringCase : qualified().compareTo(other.qualified());
    }

    @Override
    public String toString() {
        return qualified();
    }
}
