package dev.kiln.runtime.cell;

/** A thread that works for a program, or something else under way. */
interface Running {
    /** A number that grows whenever it begins something else. */
    long moves();

    /** What the user is told of it. */
    UnderWay underWay();
}
