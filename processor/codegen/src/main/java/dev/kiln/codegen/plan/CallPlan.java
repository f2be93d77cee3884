package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundFunction;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function or a method.
 *
 * @param name of the Java method
 * @param args the class of its arguments, where it has any
 * @param mandatory whether some argument has to be given
 * @param result what it returns, where it returns something
 * @param single whether the result is alone in its object on the wire
 */
public record CallPlan(
        String name,
        BoundFunction function,
        Optional<JavaName> args,
        boolean mandatory,
        Optional<JavaType> result,
        boolean single) {
    Stream<JavaName> references() {
        return Stream.concat(args.stream(), result.stream().flatMap(References::of));
    }
}
