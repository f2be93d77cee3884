package dev.kiln.codegen.plan;

import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives every class a name that no other class, no package and no file name limit is in the way of. */
final class ClassNameAllocator {
    /** Bytes of a file's name that leave room for the suffixes of nested classes. */
    private static final int LONGEST = 241 - 40;

    private final Set<String> taken = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> tooLong = new HashSet<>();
    private final Diagnostics diagnostics;

    ClassNameAllocator(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Keeps {@code pack} and what is above it free of classes. */
    void addPackage(String pack) {
        for (int end = pack.length(); end > 0; end = pack.lastIndexOf('.', end - 1)) {
            packages.add(pack.substring(0, end));
        }
    }

    /** The name {@code wanted}, or the nearest one that is free. */
    JavaName allocate(String pack, String wanted, Origin origin) {
        checkParts(pack, origin);
        String base = shortened(wanted);
        JavaName name = new JavaName(pack, base);
        for (int suffix = 2; !isFree(name); suffix++) {
            name = new JavaName(pack, base + suffix);
        }
        taken.add(key(name));
        if (!name.simple().equals(wanted)) {
            diagnostics.warning(
                    "RENAMED",
                    origin,
                    "The class " + new JavaName(pack, wanted) + " is called " + name.simple()
                            + ", since its own name is taken or too long.");
        }
        return name;
    }

    /** Packages are named for modules, whose names cannot be cut: two of them could come to be one. */
    private void checkParts(String pack, Origin origin) {
        for (String part : pack.split("\\.", -1)) {
            if (bytes(part) > LONGEST && tooLong.add(part)) {
                diagnostics.error(
                        "UNSUPPORTED",
                        origin,
                        "The module would go into the Java package " + pack + ", and a part of its name is longer than "
                                + LONGEST + " bytes, which not every file system takes.");
            }
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean isFree(JavaName name) {
        return !name.simple().equals(ReservedNames.DECODER)
                && !taken.contains(key(name))
                && !packages.contains(name.qualified());
    }

    private static String key(JavaName name) {
        return name.qualified().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        String suffix = "_" + Integer.toHexString(name.hashCode());
        int end = name.length();
        while (bytes(name.substring(0, end)) + suffix.length() > LONGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + suffix;
    }
}
