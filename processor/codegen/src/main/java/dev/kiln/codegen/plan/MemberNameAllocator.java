package dev.kiln.codegen.plan;

import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.HashSet;
import java.util.Set;

/** Gives every member of one class a name of its own. */
final class MemberNameAllocator {
    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final JavaName owner;
    private final Diagnostics diagnostics;

    MemberNameAllocator(JavaName owner, Set<String> reserved, Diagnostics diagnostics) {
        this.owner = owner;
        this.reserved = reserved;
        this.diagnostics = diagnostics;
    }

    /** The name {@code wanted}, or the nearest one that is free. */
    String allocate(String wanted, Origin origin) {
        String base = reserved.contains(wanted) ? wanted + "_" : wanted;
        String name = base;
        for (int suffix = 2; reserved.contains(name) || !taken.add(name); suffix++) {
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
}
