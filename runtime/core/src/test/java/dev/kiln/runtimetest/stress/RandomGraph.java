package dev.kiln.runtimetest.stress;

import dev.kiln.runtime.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A graph of outputs made at random, and beside it what each of them must come to. */
final class RandomGraph {
    /** A failure that is part of the plan. */
    static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Planned(int node) {
            super("planned " + node, null, false, false);
        }
    }

    private static final int MOST_DELAY_MICROS = 3_000;
    private static final int FAILURES = 2_000;

    private final Random random;
    private final ScheduledExecutorService clock;
    private final List<Output<Long>> outputs;
    private final long[] values;
    private final int[] failures;
    private final boolean[] used;
    private int size;

    /** How many functions have been called. */
    final AtomicLong called = new AtomicLong();

    /** How many must be. */
    long toCall;

    RandomGraph(long seed, int size, ScheduledExecutorService clock) {
        this.random = new Random(seed);
        this.clock = clock;
        this.outputs = new ArrayList<>(size);
        this.values = new long[size];
        this.failures = new int[size];
        this.used = new boolean[size];
    }

    /** A chain of {@code length}, of operations of all kinds. */
    void grow(int length) {
        root();
        for (int i = 1; i < length; i++) {
            next(size - 1);
        }
    }

    /** {@code width} outputs of one, and one of all of these. */
    void spread(int width) {
        root();
        var first = size;
        for (int i = 0; i < width; i++) {
            next(first - 1);
        }
        gather(first, width);
    }

    /** {@code count} outputs, each of others at random. */
    void mix(int count) {
        for (int i = 0; i < count; i++) {
            if (size == 0 || random.nextInt(20) == 0) {
                root();
            } else if (size > 8 && random.nextInt(10) == 0) {
                gather(random.nextInt(size - 8), 2 + random.nextInt(7));
            } else {
                next(random.nextInt(size));
            }
        }
    }

    /** The messages of the failures that must be told: of those outputs that nobody uses. */
    Set<String> expectedFailures() {
        var expected = new TreeSet<String>();
        for (int i = 0; i < size; i++) {
            if (!used[i] && failures[i] != 0) {
                expected.add("planned " + failures[i]);
            }
        }
        return expected;
    }

    /** What {@code node} comes to; null where it fails. */
    Long expected(int node) {
        return failures[node] == 0 ? values[node] : null;
    }

    private void root() {
        long value = random.nextInt();
        var fails = random.nextInt(FAILURES) == 0;
        var id = size + 1;
        switch (random.nextInt(4)) {
            case 0 -> add(Output.of(value), value, 0);
            case 1 -> add(Output.of(stage(value, fails, id)), value, fails ? id : 0);
            case 2 -> {
                toCall++;
                add(Output.blocking(() -> result(value, fails, id)), value, fails ? id : 0);
            }
            default -> {
                var deferred = Output.<Long>deferred();
                add(deferred.output(), value, 0);
                deferred.resolveWith(Output.of(stage(value, false, id)));
            }
        }
    }

    private void next(int source) {
        var from = outputs.get(source);
        used[source] = true;
        var known = failures[source] == 0;
        long more = random.nextInt();
        var fails = random.nextInt(FAILURES) == 0;
        var id = size + 1;
        var kind = random.nextInt(10);
        if (kind == 0) {
            toCall += known ? 0 : 1;
            add(from.recover(failure -> result(more, false, id)), known ? values[source] : more, 0);
            return;
        }
        if (kind == 1) {
            add(random.nextBoolean() ? from.asSecret() : from.unsecret(), values[source], failures[source]);
            return;
        }
        toCall += known ? 1 : 0;
        var failure = known ? (fails ? id : 0) : failures[source];
        var value = values[source] + more;
        add(
                switch (kind) {
                    case 2 -> from.applyBlocking(v -> result(v + more, fails, id));
                    case 3 -> from.applyAsync(v -> stage(result(v + more, false, id), fails, id));
                    case 4 ->
                        from.applyOutput(v -> Output.of(result(v, fails, id)).apply(w -> w + more));
                    default -> from.apply(v -> result(v + more, fails, id));
                },
                value,
                failure);
    }

    private void gather(int first, int count) {
        long value = 0;
        var failure = 0;
        for (int i = first; i < first + count; i++) {
            used[i] = true;
            value += values[i];
            failure = failure == 0 ? failures[i] : failure;
        }
        toCall += failure == 0 ? 1 : 0;
        var id = size + 1;
        add(
                Output.all(List.copyOf(outputs.subList(first, first + count)))
                        .apply(all -> result(all.stream().mapToLong(v -> v).sum(), false, id)),
                value,
                failure);
    }

    private void add(Output<Long> output, long value, int failure) {
        values[size] = value;
        failures[size] = failure;
        outputs.add(output);
        size++;
    }

    /** Everybody's function: counts, and fails where that is planned. */
    private Long result(long value, boolean fails, int id) {
        called.incrementAndGet();
        if (fails) {
            throw new Planned(id);
        }
        return value;
    }

    /** Done now, or some time later on a thread of the clock. */
    private CompletableFuture<Long> stage(long value, boolean fails, int id) {
        var stage = new CompletableFuture<Long>();
        Runnable complete = () -> {
            if (fails) {
                stage.completeExceptionally(new Planned(id));
            } else {
                stage.complete(value);
            }
        };
        int delay = Math.floorMod(value, MOST_DELAY_MICROS);
        if (delay % 3 == 0) {
            complete.run();
        } else {
            clock.schedule(complete, delay, TimeUnit.MICROSECONDS);
        }
        return stage;
    }
}
