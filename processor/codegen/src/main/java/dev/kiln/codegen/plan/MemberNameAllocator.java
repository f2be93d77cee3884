package dev.kiln.codegen.plan;

import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives every member of one class a name of its own. */
final class MemberNameAllocator {
    /**
     * A member that wants a name.
     *
     * @param exact whether that is its own name, unchanged
     */
    record Wish(String name, boolean exact, Origin origin) {}

    /** Who comes first. */
    private enum Turn {
        EXACT,
        FREE,
        REST
    }

    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final JavaName owner;
    private final boolean files;
    private final Diagnostics diagnostics;

    MemberNameAllocator(JavaName owner, Set<String> reserved, Diagnostics diagnostics) {
        this(owner, reserved, false, diagnostics);
    }

    private MemberNameAllocator(JavaName owner, Set<String> reserved, boolean files, Diagnostics diagnostics) {
        this.owner = owner;
        this.reserved = reserved;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** For members with a file of their own, whose names some file system takes for the same. */
    static MemberNameAllocator ofFiles(JavaName owner, Set<String> reserved, Diagnostics diagnostics) {
        return new MemberNameAllocator(owner, reserved, true, diagnostics);
    }

    /**
     * Names for {@code wanted}, in its order. Those that are free are given out first, so that no substitute for another
     * name is in their way.
     */
    List<String> allocateAll(List<Wish> wanted) {
        String[] names = new String[wanted.size()];
        for (Turn turn : Turn.values()) {
            for (int index = 0; index < names.length; index++) {
                Wish wish = wanted.get(index);
                if (names[index] == null && (turn == Turn.REST || isFree(wish, turn == Turn.EXACT))) {
                    names[index] = allocate(wish.name(), wish.origin());
                }
            }
        }
        return List.of(names);
    }

    private boolean isFree(Wish wish, boolean exact) {
        return (!exact || wish.exact()) && !reserved.contains(wish.name()) && !taken.contains(key(wish.name()));
    }

    /** The name {@code wanted}, or the nearest one that is free. */
    String allocate(String wanted, Origin origin) {
        String base = reserved.contains(wanted) ? wanted + "_" : wanted;
        String name = base;
        for (int suffix = 2; reserved.contains(name) || !taken.add(key(name)); suffix++) {
            name = base + suffix;
        }
        if (!name.equals(wanted)) {
            diagnostics.warning(
                    "RENAMED",
                    origin,
                    "The member " + wanted + " of " + owner + " is called " + name + ", since its own name is taken.");
        }
        return name;
    }

    private String key(String name) {
        return files ? FileNames.fileKey(name) : name;
    }
}
