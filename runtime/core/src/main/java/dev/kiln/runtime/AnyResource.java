package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Base of everything that a program declares. A constructor only records what it is given and hands it over; the engine
 * makes the resource when everything that it needs is there.
 */
public abstract sealed class AnyResource permits CustomResource, ComponentResource, Stack {
    private final Program program;
    private final Enrolment enrolment;
    private final Collection<AnyResource> children = new ConcurrentLinkedQueue<>();
    private final Map<String, Output<?>> outputs = new ConcurrentHashMap<>();

    @SuppressWarnings("this-escape") // Only recorded here; nothing of it is called before its outputs are asked for.
    AnyResource(Declaration declaration) {
        OutputInTextException.check(declaration.name(), "the name of a " + declaration.type());
        program = Program.current("The resource '" + declaration.name() + "' (" + declaration.type() + ")");
        enrolment = new Enrolment(program, this, declaration, Birth.line(getClass()));
        var parent = enrolment.parent();
        if (parent != null) {
            parent.children.add(this);
        }
        program.made(this);
        enrolment.begin();
    }

    /** The resource's URN: its name in the whole of the stack. */
    public final Output<String> urn() {
        return cached("urn:", () -> enrolment.output(registered -> State.known(registered.urn())));
    }

    /** The name that the program gave it. */
    public final String resourceName() {
        return enrolment.declaration().name();
    }

    /** Its type's token. */
    public final String resourceType() {
        return enrolment.declaration().type();
    }

    /** The output {@code wire}: the same instance each time. */
    protected final <T extends @Nullable Object> Output<T> output(String wire, Decoder<T> decoder) {
        return cached(wire, () -> enrolment.output(wire, decoder));
    }

    /** {@link #output} of what may be absent. */
    protected final <T> Output<Optional<T>> optional(String wire, Decoder<T> decoder) {
        return output(wire, Decoders.optional(decoder));
    }

    /** The result of the method {@code token} of this resource. */
    protected final <T extends @Nullable Object> Output<T> callMethod(
            String token, @Nullable InputArgs args, Decoder<T> resultDecoder) {
        return Calls.method(program, this, token, args, resultDecoder);
    }

    /** Says which resource it is, and nothing that comes later. */
    @Override
    public final String toString() {
        return resourceName() + " (" + resourceType() + ")";
    }

    final Cell<Registered> registered() {
        return enrolment.registered();
    }

    final Enrolment enrolment() {
        return enrolment;
    }

    final Collection<AnyResource> children() {
        return children;
    }

    final Program program() {
        return program;
    }

    @SuppressWarnings("unchecked")
    final <T extends @Nullable Object> Output<T> cached(String key, Supplier<Cell<T>> make) {
        return (Output<T>) outputs.computeIfAbsent(key, absent -> new Output<>(make.get()));
    }
}
