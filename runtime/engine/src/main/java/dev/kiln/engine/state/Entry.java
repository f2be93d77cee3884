package dev.kiln.engine.state;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A resource in the ledger. What is encrypted in it is opened when somebody first looks. */
public final class Entry {
    private final long serial;
    private final ResourceState stored;
    private final UnaryOperator<ResourceState> opener;
    private @Nullable ResourceState opened;

    Entry(long serial, ResourceState stored, UnaryOperator<ResourceState> opener) {
        this.serial = serial;
        this.stored = stored;
        this.opener = opener;
    }

    /** What tells it from all others of the stack, also from one with its URN that waits to be deleted. */
    public long serial() {
        return serial;
    }

    /** The resource as it is stored, secrets sealed. */
    public ResourceState stored() {
        return stored;
    }

    /** The resource with its secrets open. */
    public synchronized ResourceState state() {
        if (opened == null) {
            opened = opener.apply(stored);
        }
        return opened;
    }
}
