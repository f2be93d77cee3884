package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Home;
import org.jspecify.annotations.Nullable;

/** Finds the program that an operation on outputs belongs to. */
final class Homes {
    private Homes() {}

    /** The program of this thread. */
    static Home here(String what) {
        var home = Ambient.current();
        if (home == null) {
            throw missing(what);
        }
        return home;
    }

    /** The program of this thread, else that of {@code cell}. */
    static Home of(Cell<?> cell) {
        var home = orNone(cell);
        if (home == null) {
            throw missing("A function of an output");
        }
        return home;
    }

    static @Nullable Home orNone(Cell<?> cell) {
        var home = Ambient.current();
        if (isForeign(cell, home)) {
            throw foreign();
        }
        return home == null ? cell.home() : home;
    }

    /** Whether {@code cell} belongs to another run than {@code home} and is more than a value that this has left. */
    static boolean isForeign(Cell<?> cell, @Nullable Home home) {
        var other = cell.home();
        if (other == home || other == null || home == null) {
            return false;
        }
        var left = cell.state();
        return left == null || left.isUnknown() || !other.isStopped();
    }

    static IllegalStateException foreign() {
        return new IllegalStateException("an output or a resource of another run is used here: runs share none, whether"
                + " they run at the same time or one after the other, as a preview and its update do. Make it in this run,"
                + " not in a static field, or hand over the value");
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    static <U extends @Nullable Object> Cell<U> cellOf(@Nullable Output<? extends U> output) {
        return output == null ? null : (Cell<U>) output.cell;
    }

    static IllegalStateException missing(String what) {
        return new IllegalStateException(what + " needs a running program, and the thread '"
                + Thread.currentThread().getName()
                + "' works for none. A program is what Kiln.run(args, ctx -> …) runs."
                + " On threads of your own, carry it along: ctx.executor(executor) wraps an executor, ctx.wrap(task) a"
                + " single task.");
    }
}
