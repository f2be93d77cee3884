package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function or a method.
 *
 * @param name of the Java method
 * @param futureName of the Java method that gives the result as a future, where there is one beside the other
 * @param args the class of its arguments, where it has any
 * @param inputs its arguments
 * @param positional whether they are also taken one after the other
 * @param result what it returns, where it returns something
 * @param single whether the result is alone in its object on the wire
 * @param future whether the result is a future in any case
 */
public record CallPlan(
        String name,
        Optional<String> futureName,
        BoundFunction function,
        Optional<JavaName> args,
        List<InputMember> inputs,
        boolean positional,
        Optional<JavaType> result,
        boolean single,
        boolean future) {
    /** Copies {@code inputs}. */
    public CallPlan {
        inputs = List.copyOf(inputs);
    }

    /** Whether some argument has to be given. */
    public boolean mandatory() {
        return inputs.stream().anyMatch(InputMember::mandatory);
    }

    Stream<JavaName> references() {
        return Stream.of(
                        args.stream(),
                        positional ? References.ofInputs(inputs) : Stream.<JavaName>empty(),
                        result.stream().flatMap(References::of))
                .flatMap(each -> each);
    }
}
