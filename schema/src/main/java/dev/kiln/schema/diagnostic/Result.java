package dev.kiln.schema.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a stage made, and what it had to say.
 *
 * @param value empty when an error left nothing to go on with
 * @param diagnostics sorted
 */
public record Result<T>(Optional<T> value, List<Diagnostic> diagnostics) {
    /** Sorts {@code diagnostics}. */
    public Result {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }

    /** A value, perhaps with warnings or with errors that leave something usable. */
    public static <T> Result<T> of(T value, List<Diagnostic> diagnostics) {
        return new Result<>(Optional.of(value), diagnostics);
    }

    /** Errors alone. */
    public static <T> Result<T> failed(List<Diagnostic> diagnostics) {
        return new Result<>(Optional.empty(), diagnostics);
    }

    /** What {@code next} makes of the value, if there is one, with the diagnostics of both. */
    public <U> Result<U> then(Function<? super T, Result<U>> next) {
        if (value.isEmpty()) {
            return failed(diagnostics);
        }
        Result<U> after = next.apply(value.get());
        List<Diagnostic> both = new ArrayList<>(diagnostics);
        both.addAll(after.diagnostics());
        return new Result<>(after.value(), both);
    }

    /** Whether any diagnostic is an error. */
    public boolean hasErrors() {
        return value.isEmpty() || diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The value of a result that is known to have one. */
    public T get() {
        return value.orElseThrow(() -> new NoSuchElementException(diagnostics.toString()));
    }
}
