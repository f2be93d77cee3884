package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** Something that waits for one cell. */
abstract class Link {
    /** The next in the list that this one is in: of a cell's dependants, of a wave's, of a queue's. */
    @Nullable
    Link next;

    /** What the cell has come to, from its arrival until it is used: the content of a cell that is done. */
    @Nullable
    Object input;

    /** The cell is done, and {@link #input} is what it has come to. Called once, on any thread; runs no user's code. */
    abstract void arrive(Wave wave);

    /** What the cell has come to, which is forgotten: what is upstream need not stay in memory. */
    final Object take() {
        var taken = input;
        if (taken == null) {
            throw new AssertionError("taken twice");
        }
        input = null;
        return taken;
    }
}
