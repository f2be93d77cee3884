package dev.kiln.runtime.cell;

/** One cell takes over the state of another. */
final class Adoption extends Link {
    private final Cell<?> outer;
    private final State before;
    private final Home home;

    private Adoption(Cell<?> outer, State before, Home home) {
        this.outer = outer;
        this.before = before;
        this.home = home;
    }

    /** Lets {@code outer} become what {@code inner} becomes, with the secrecy and dependencies of {@code before}. */
    static void of(Cell<?> outer, Cell<?> inner, State before, Home home, Wave wave) {
        var adoption = new Adoption(outer, before, home);
        if (inner.state() == null) {
            home.adoptions.add(adoption);
        }
        inner.attach(adoption, wave);
    }

    /** The same for a completion from outside. */
    static void of(Cell<?> outer, Cell<?> inner, Home home) {
        var adoption = new Adoption(outer, State.unknown(), home);
        home.adoptions.add(adoption);
        inner.attach(adoption);
    }

    @Override
    void arrive(Wave wave) {
        home.adoptions.remove(this);
        outer.finish(State.of(take()).after(before), wave);
    }

    /** Ends it: nothing is left that could complete the inner cell. */
    void fail(Throwable failure) {
        home.adoptions.remove(this);
        outer.complete(State.failed(failure).after(before));
    }
}
