package dev.kiln.codegen.plan;

import org.jspecify.annotations.Nullable;

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

    /** Written out, since what Java makes of a record takes milliseconds to link. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JavaName name && simple.equals(name.simple) && pack.equals(name.pack);
    }

    @Override
    public int hashCode() {
        return 31 * pack.hashCode() + simple.hashCode();
    }

    @Override
    public String toString() {
        return qualified();
    }
}
