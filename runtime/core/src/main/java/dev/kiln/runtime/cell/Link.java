package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** Something that waits for one cell. */
abstract class Link {
    /** The next in the list that this one is in: of a cell's dependants, of a wave's, of a queue's. */
    @Nullable
    Link next;

    /** The cell is done. Called once, on any thread; runs no code of the user's. */
    abstract void arrive(Wave wave);
}
