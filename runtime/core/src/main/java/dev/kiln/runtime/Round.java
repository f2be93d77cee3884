package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.cell.State;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a structure with outputs in it. The walk notes what it finds; where something is still pending it is
 * done over once that is there, so an output may bring further outputs.
 */
final class Round {
    /** The ecosystem's wire takes 300. */
    private static final int DEEPEST = 500;

    private final @Nullable Home home;
    private final Map<Object, Output<?>> converted;
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Cell<?>> pending = new LinkedHashSet<>();
    private final Set<Object> dependencies = new HashSet<>();
    private @Nullable Throwable failure;
    private boolean lenient;
    private boolean secret;
    private boolean unknown;

    private Round(@Nullable Home home, Map<Object, Output<?>> converted) {
        this.home = home;
        this.converted = converted;
    }

    /** Completes the cell returned with what {@code walk} returns when it has found nothing pending. */
    static <T extends @Nullable Object> Cell<T> walk(@Nullable Home home, Function<Round, State> walk) {
        var result = new Cell<T>(home);
        next(home, result, walk, Collections.synchronizedMap(new IdentityHashMap<>()));
        return result;
    }

    private static void next(
            @Nullable Home home, Cell<?> result, Function<Round, State> walk, Map<Object, Output<?>> converted) {
        var round = new Round(home, converted);
        State state;
        try {
            state = walk.apply(round);
        } catch (RuntimeException e) {
            state = State.failed(e);
        }
        if (round.pending.isEmpty() || state.isFailed()) {
            result.complete(round.concluded(state));
        } else {
            var all = Cells.join(null, round.pending, (values, known) -> null);
            all.whenDone(() -> next(home, result, walk, converted));
        }
    }

    private State concluded(State walked) {
        var state = failure != null && !walked.isFailed() ? State.failed(failure) : walked;
        return state.secret(secret || state.secret()).dependingOn(Set.copyOf(dependencies));
    }

    /** The state of {@code cell}, noted; null while it is pending, and where it must not be looked at here. */
    @Nullable
    State look(Cell<?> cell) {
        if (Homes.isForeign(cell, home)) {
            fail(Homes.foreign());
            return null;
        }
        var state = cell.state();
        if (state == null) {
            pending.add(cell);
            return null;
        }
        cell.markRead();
        dependencies.addAll(state.dependencies());
        secret |= state.secret();
        unknown |= state.isUnknown();
        if (state.isFailed()) {
            fail(state.failure());
        }
        return state;
    }

    /** {@code promise}, an output, stage or future, as an output: the same one in every round. */
    Output<?> output(Object promise) {
        return promise instanceof Output<?> output ? output : converted.computeIfAbsent(promise, Round::convert);
    }

    static boolean isPromise(@Nullable Object value) {
        return value instanceof Output || value instanceof CompletionStage || value instanceof Future;
    }

    /** Walks into {@code container}, which must not be inside of itself. */
    <T extends @Nullable Object> T into(Object container, Supplier<T> walk) {
        if (!above.add(container)) {
            throw new IllegalArgumentException("a list or map contains itself, directly or through an output in it");
        }
        if (above.size() > DEEPEST) {
            throw new IllegalArgumentException("lists and maps are nested more than " + DEEPEST
                    + " deep, or contain themselves by outputs that are made anew at each level");
        }
        try {
            return walk.get();
        } finally {
            above.remove(container);
        }
    }

    /** Takes what a failed step leaves undone for unknown: the engine, which knows of it, leaves out what needs it. */
    void leaveToEngine() {
        lenient = true;
    }

    /** What is walked cannot come about. */
    void fail(Throwable why) {
        if (failure == null && !(lenient && why instanceof StepFailedException)) {
            failure = why;
        }
    }

    void dependOn(AnyResource resource) {
        dependencies.add(resource);
    }

    Set<Object> dependencies() {
        return dependencies;
    }

    /** Whether what was walked is not complete. */
    boolean isWaiting() {
        return !pending.isEmpty() || failure != null;
    }

    boolean isUnknown() {
        return unknown;
    }

    private static Output<?> convert(Object promise) {
        return Output.fromInput(promise);
    }
}
