package dev.kiln.testing;

import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.typed.Encoding;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the mocks say in place of providers. */
final class MockAnswers {
    static final String STACK_REFERENCE = "pulumi:pulumi:StackReference";

    private final Mocks mocks;
    private final boolean preview;

    MockAnswers(Mocks mocks, boolean preview) {
        this.mocks = mocks;
        this.preview = preview;
    }

    /** Something that gives an answer, or throws how the step fails. */
    @FunctionalInterface
    interface Source {
        CompletionStage<Answer> get() throws Exception;
    }

    /** What a provider says of a resource. */
    record Answer(Optional<String> id, MapValue outputs) {}

    /** A new resource's id and state; in a preview what is known of them. */
    Answer made(RegisterRequest request) throws Exception {
        if (!request.custom() && !request.remote()) {
            return new Answer(Optional.empty(), MapValue.EMPTY);
        }
        if (preview) {
            var predicted = mocks.predicted(request.type());
            var known = predicted.isEmpty() || Marks.unknown(request.inputs())
                    ? Map.<String, Object>of()
                    : predicted.get().answer(call(request, Optional.empty()));
            return answer(request.inputs(), known, Optional.empty());
        }
        var mock = mocks.resource(request.type(), request.name());
        var outputs = mock.isEmpty() ? Map.<String, Object>of() : mock.get().answer(call(request, Optional.empty()));
        return answer(
                request.inputs(), outputs, request.custom() ? Optional.of(request.name() + "_id") : Optional.empty());
    }

    /** The state of a resource that exists elsewhere. */
    Answer read(ReadRequest request) throws Exception {
        if (!(request.id() instanceof TextValue id)) {
            return new Answer(Optional.empty(), request.state());
        }
        if (request.type().equals(STACK_REFERENCE)) {
            return stack(id.value(), request.state());
        }
        var mock = mocks.resource(request.type(), request.name());
        var call = MockCall.of(
                request.type(), Optional.of(request.name()), Optional.of(id.value()), Marks.opened(request.state()));
        var outputs = mock.isEmpty() ? Map.<String, Object>of() : mock.get().answer(call);
        return answer(request.state(), outputs, Optional.of(id.value()));
    }

    /** A function's result. */
    MapValue function(String token, MapValue arguments) throws Exception {
        var mock = mocks.function(token);
        if (mock.isEmpty()) {
            throw new MockFailure("no mock answers this function: add mocks.function(\"" + token + "\", in -> …)");
        }
        var call = MockCall.of(token, Optional.empty(), Optional.empty(), Marks.opened(arguments));
        return encoded(token, mock.get().answer(call));
    }

    /** A failure's own words. */
    static String words(Throwable failure) {
        var message = failure.getMessage();
        var kind = failure.getClass().getSimpleName();
        var own = failure instanceof MockFailure || failure instanceof PlacelessException;
        return message == null ? kind : own ? message : kind + ": " + message;
    }

    /** The failure itself, without what stages put around it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? cause(failure.getCause())
                : failure;
    }

    private Answer stack(String name, MapValue state) throws MockFailure {
        var outputs = mocks.stackReference(name)
                .orElseThrow(() -> new MockFailure(
                        "no mock stands for the stack '" + name + "': add mocks.stackReference(\"" + name + "\", …)"));
        var all = new TreeMap<>(state.entries());
        all.put("name", PropertyValue.of(name));
        all.put("outputs", encoded("the stack '" + name + "'", outputs));
        return new Answer(Optional.of(name), MapValue.of(all));
    }

    private static MockCall call(RegisterRequest request, Optional<String> id) {
        return MockCall.of(request.type(), Optional.of(request.name()), id, Marks.opened(request.inputs()));
    }

    private static Answer answer(MapValue inputs, Map<String, ?> outputs, Optional<String> usualId) {
        var all = new TreeMap<>(inputs.entries());
        all.putAll(encoded("the mock's answer", outputs).entries());
        var id = all.get("id") instanceof TextValue text && outputs.containsKey("id")
                ? Optional.of(text.value())
                : usualId;
        if (outputs.containsKey("id")) {
            all.remove("id");
        }
        return new Answer(id, MapValue.of(all));
    }

    private static MapValue encoded(String place, @Nullable Map<String, ?> values) {
        if (values == null) {
            throw new PlacelessException(place + " is null: give a map, Map.of() where it adds nothing");
        }
        return (MapValue) Encoding.encode(place, values);
    }
}
