package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.State;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** An operation on outputs, with what it does and what it means. */
sealed interface Expression {
    /** A failure that the expression asks for. */
    final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Planned(String message) {
            super(message);
        }
    }

    /** The output; what comes late is added to {@code late}, and completes when that is run. */
    Output<Object> output(List<Runnable> late);

    /** What it has to come to. */
    Meaning meaning();

    /** The expression that {@code numbers} spell: each an operation on what the ones before it have left. */
    static Expression of(List<Integer> numbers) {
        var stack = new ArrayDeque<Expression>();
        for (int number : numbers) {
            stack.push(next(number, stack));
        }
        return stack.size() == 1 ? stack.pop() : new Listed(List.copyOf(stack), false);
    }

    private static Expression next(int number, Deque<Expression> stack) {
        var operation = Operation.values()[number % Operation.values().length];
        var rest = number / Operation.values().length;
        return switch (operation) {
            case LEAF_A, LEAF_B, LEAF_C -> new Leaf(rest);
            case FLATTEN -> new Flattened(popped(stack), popped(stack));
            case ALL -> new Both(popped(stack), popped(stack));
            case LIST, DEEP ->
                new Listed(List.of(popped(stack), popped(stack), popped(stack)), operation == Operation.DEEP);
            case CONCAT -> new Concat(popped(stack), popped(stack));
            default -> new Unary(operation, rest % 3, popped(stack));
        };
    }

    private static Expression popped(Deque<Expression> stack) {
        return stack.isEmpty() ? new Leaf(32) : stack.pop();
    }

    enum Operation {
        LEAF_A,
        LEAF_B,
        LEAF_C,
        APPLY,
        THROW,
        ASYNC,
        BLOCKING,
        FLATTEN,
        ALL,
        LIST,
        DEEP,
        CONCAT,
        ELEMENT,
        ENTRY,
        SECRET,
        UNSECRET,
        RECOVER,
        TAP,
        JSON,
        OPTIONAL,
        FUTURE
    }

    /** Bits 0 and 1: known, null, unknown, failed. 2: secret. 3: late. 4 and 5: a dependency. */
    record Leaf(int bits) implements Expression {
        private State state() {
            var state = switch (bits & 3) {
                case 0 -> State.known(bits);
                case 1 -> State.known(null);
                case 2 -> State.unknown();
                default -> State.failed(new Planned("leaf " + bits));
            };
            return state.secret((bits & 4) != 0).dependingOn(dependencies());
        }

        private Set<Object> dependencies() {
            return (bits & 16) == 0 ? Set.of() : Set.of("d" + (bits >> 4 & 3));
        }

        @Override
        public Output<Object> output(List<Runnable> late) {
            if ((bits & 8) == 0) {
                return new Output<>(new Cell<>(Ambient.current(), state()));
            }
            var cell = new Cell<Object>(Ambient.current());
            late.add(() -> cell.complete(state()));
            return new Output<>(cell);
        }

        @Override
        public Meaning meaning() {
            return Meaning.of(state());
        }
    }

    record Unary(Operation operation, int number, Expression of) implements Expression {
        @Override
        public Output<Object> output(List<Runnable> late) {
            var source = of.output(late);
            return switch (operation) {
                case APPLY -> source.apply(this::made);
                case THROW ->
                    source.apply(value -> {
                        throw new Planned("thrown");
                    });
                case ASYNC -> source.applyAsync(value -> CompletableFuture.completedFuture(made(value)));
                case BLOCKING -> source.applyBlocking(this::made);
                case ELEMENT -> Output.element(source.member(Unary::list), number);
                case ENTRY -> Output.entry(source.member(Unary::map), "k" + number);
                case SECRET -> source.asSecret();
                case UNSECRET -> source.unsecret();
                case RECOVER -> source.recover(failure -> failure instanceof Planned ? failure.getMessage() : "other");
                case TAP -> source.tap(value -> {});
                case JSON -> Output.fromJson(Output.json(source));
                case OPTIONAL -> Output.orElse(source.apply(Optional::ofNullable), "else");
                case FUTURE -> Output.of(source.toFuture().thenApply(this::made));
                default -> throw new AssertionError(operation);
            };
        }

        @Override
        public Meaning meaning() {
            var source = of.meaning();
            return switch (operation) {
                case APPLY, ASYNC, BLOCKING -> source.then(value -> Meaning.known(made(value)));
                case THROW -> source.then(value -> Meaning.failed("thrown"));
                case ELEMENT ->
                    source.look(value -> value instanceof List<?> list && number < list.size()
                            ? Optional.of(present(list.get(number)))
                            : Optional.empty());
                case ENTRY ->
                    source.look(value -> value instanceof Map<?, ?> map
                            ? Optional.of(present(map.get("k" + number)))
                            : Optional.empty());
                case SECRET -> source.secret(true);
                case UNSECRET -> source.secret(false);
                case RECOVER ->
                    source.isFailed() ? Meaning.known(source.value()).after(source) : source;
                case TAP -> source;
                case JSON -> source.then(Meaning::known);
                case OPTIONAL -> source.then(value -> Meaning.known(value == null ? "else" : value));
                case FUTURE -> future(source);
                default -> throw new AssertionError(operation);
            };
        }

        /** A future knows no secrecy, no dependencies, and nothing unknown. */
        private Meaning future(Meaning source) {
            if (source.isKnown()) {
                return Meaning.known(made(source.value()));
            }
            return Meaning.failed(source.isFailed() ? (String) source.value() : "other");
        }

        private static Object present(Object value) {
            return value == null ? Meaning.NULL : value;
        }

        private Object made(Object value) {
            return number == 0 ? null : Arrays.asList("made", value);
        }

        @SuppressWarnings("unchecked") // What is no list fails here.
        private static List<Object> list(Object value) {
            return (List<Object>) value;
        }

        @SuppressWarnings("unchecked") // What is no map fails here.
        private static Map<String, Object> map(Object value) {
            return (Map<String, Object>) value;
        }
    }

    record Flattened(Expression outer, Expression inner) implements Expression {
        @Override
        public Output<Object> output(List<Runnable> late) {
            var made = inner.output(late);
            return outer.output(late).applyOutput(value -> made);
        }

        @Override
        public Meaning meaning() {
            return outer.meaning().then(value -> inner.meaning());
        }
    }

    record Both(Expression a, Expression b) implements Expression {
        @Override
        public Output<Object> output(List<Runnable> late) {
            return Output.all(a.output(late), b.output(late), (x, y) -> Arrays.asList(x, y));
        }

        @Override
        public Meaning meaning() {
            return Meaning.all(
                    List.of(a.meaning(), b.meaning()),
                    values -> Meaning.whole(values) ? Meaning.known(values) : Meaning.unknown());
        }
    }

    record Concat(Expression a, Expression b) implements Expression {
        @Override
        public Output<Object> output(List<Runnable> late) {
            return Output.concat(a.output(late), "+", b.output(late)).apply(text -> text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.all(
                    List.of(a.meaning(), b.meaning()),
                    values -> Meaning.whole(values)
                            ? Meaning.known(values.get(0) + "+" + values.get(1))
                            : Meaning.unknown());
        }
    }

    /** A list of outputs, or a map in a list as a structure. */
    record Listed(List<Expression> items, boolean deep) implements Expression {
        @Override
        public Output<Object> output(List<Runnable> late) {
            var outputs = items.stream().map(item -> item.output(late)).toList();
            if (!deep) {
                return Output.all(outputs).member(list -> list);
            }
            var map = new LinkedHashMap<String, Object>();
            outputs.forEach(output -> map.put("k" + map.size(), output));
            return Output.deep(map);
        }

        @Override
        public Meaning meaning() {
            return Meaning.all(items.stream().map(Expression::meaning).toList(), values -> Meaning.of(shaped(values)));
        }

        private Object shaped(List<Object> values) {
            if (!deep) {
                return values;
            }
            var map = new LinkedHashMap<String, Object>();
            values.forEach(value -> map.put("k" + map.size(), value));
            return map;
        }
    }
}
