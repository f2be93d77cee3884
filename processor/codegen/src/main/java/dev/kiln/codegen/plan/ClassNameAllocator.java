package dev.kiln.codegen.plan;

import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Gives every class a name that no other class, no package and no file name limit is in the way of. */
final class ClassNameAllocator {
    /** Characters of a package's and class's name; a path of 4,096 bytes must hold it. */
    private static final int LONGEST_PATH = 1_000;

    private final Set<String> taken = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> tooLong = new HashSet<>();
    private final Diagnostics diagnostics;

    /** A class that wants a name; {@code taker} gets the one that it is given. */
    record Wish(String pack, String wanted, Origin origin, Consumer<JavaName> taker) {}

    ClassNameAllocator(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Keeps {@code pack} and what is above it free of classes. */
    void addPackage(String pack) {
        for (int end = pack.length(); end > 0; end = pack.lastIndexOf('.', end - 1)) {
            packages.add(pack.substring(0, end));
        }
    }

    /** Fulfils the wishes that are free first, so that no substitute for another name is in their way. */
    void allocateAll(List<Wish> wishes) {
        List<Wish> left = new ArrayList<>();
        for (Wish wish : wishes) {
            JavaName name = new JavaName(wish.pack(), wish.wanted());
            if (!FileNames.isTooLong(wish.wanted(), FileNames.LONGEST) && isFree(name)) {
                wish.taker().accept(allocate(wish.pack(), wish.wanted(), wish.origin()));
            } else {
                left.add(wish);
            }
        }
        left.forEach(wish -> wish.taker().accept(allocate(wish.pack(), wish.wanted(), wish.origin())));
    }

    /** The name {@code wanted}, or the nearest one that is free. */
    JavaName allocate(String pack, String wanted, Origin origin) {
        return allocate(pack, wanted, FileNames.LONGEST, origin);
    }

    /** The same for a class that has others in it, which have its name in their own. */
    JavaName allocate(String pack, String wanted, int longest, Origin origin) {
        checkPath(pack, origin);
        String base = FileNames.shortened(wanted, longest);
        JavaName name = new JavaName(pack, base);
        for (int suffix = 2; !isFree(name); suffix++) {
            name = new JavaName(pack, FileNames.shortened(base + suffix, longest));
        }
        taken.add(FileNames.fileKey(name.qualified()));
        if (!name.simple().equals(wanted)) {
            diagnostics.warning(
                    "RENAMED",
                    origin,
                    "The class " + new JavaName(pack, wanted) + " is called " + name.simple()
                            + ", since its own name is taken or too long.");
        }
        return name;
    }

    private void checkPath(String pack, Origin origin) {
        if (pack.length() > LONGEST_PATH && tooLong.add(pack)) {
            diagnostics.error(
                    "PATH-LENGTH",
                    origin,
                    "The module would go into the Java package " + pack + ", and a name of more than " + LONGEST_PATH
                            + " characters is longer than file systems take; shorten it under /language/java/packages.");
        }
    }

    private boolean isFree(JavaName name) {
        return !name.simple().equals(ReservedNames.DECODER)
                && !taken.contains(FileNames.fileKey(name.qualified()))
                && !packages.contains(name.qualified());
    }
}
