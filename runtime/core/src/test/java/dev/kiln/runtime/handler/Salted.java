package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the processor would generate for a small package, and handlers for it. */
final class Salted {
    private Salted() {}

    static final class SaltedInputs extends HandlerInputs {
        SaltedInputs(MapValue values) {
            super(values);
        }

        String password() {
            return get("password", Decoders.STRING);
        }

        Optional<Integer> saltLength() {
            return get("saltLength", Decoders.optional(Decoders.INTEGER));
        }
    }

    static final class SaltedState extends ResourceState {
        SaltedState(String id, MapValue values) {
            super(id, values);
        }

        private SaltedState(SaltedInputs inputs) {
            super(inputs);
        }

        static SaltedState of(SaltedInputs inputs) {
            return new SaltedState(inputs);
        }

        String hash() {
            return get("hash", Decoders.STRING);
        }

        SaltedState hash(String hash) {
            put("hash", hash);
            return this;
        }

        SaltedState note(String note) {
            put("note", note);
            return this;
        }

        SaltedState id(String id) {
            putId(id);
            return this;
        }
    }

    /** Overrides create alone. */
    static class Replacing implements ResourceHandler<SaltedInputs, SaltedState> {
        @Override
        public SaltedState create(CreateRequest<SaltedInputs> request) {
            request.info("salting");
            return SaltedState.of(request.inputs()).hash("#" + request.inputs().password());
        }
    }

    /** Overrides everything. */
    static final class Updating extends Replacing {
        final List<String> calls = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<CheckFailure> check(CheckRequest<SaltedInputs> request) {
            return request.inputs().password().isEmpty()
                    ? List.of(new CheckFailure("password", "is empty"))
                    : List.of();
        }

        @Override
        public SaltedState update(UpdateRequest<SaltedInputs, SaltedState> request) {
            calls.add("update " + request.id() + " " + request.state().hash() + " "
                    + request.oldInputs().password());
            return SaltedState.of(request.inputs()).hash("#" + request.inputs().password());
        }

        @Override
        public void delete(DeleteRequest<SaltedInputs, SaltedState> request) {
            calls.add("delete " + request.id() + " " + request.state().hash());
        }

        @Override
        public Optional<SaltedState> read(ReadRequest<SaltedInputs, SaltedState> request) {
            return request.id().equals("gone")
                    ? Optional.empty()
                    : Optional.of(request.state().hash("#read"));
        }
    }

    static final class AddInputs extends HandlerInputs {
        AddInputs(MapValue values) {
            super(values);
        }

        List<Double> numbers() {
            return get("numbers", Decoders.NUMBER.list());
        }
    }

    static final class AddReply extends HandlerState {
        AddReply(AddInputs inputs) {
            super(inputs);
        }

        AddReply sum(double sum) {
            put("sum", sum);
            return this;
        }
    }

    static ResourceDefinition<SaltedInputs, SaltedState> definition(
            String token, ResourceHandler<SaltedInputs, SaltedState> handler) {
        return ResourceDefinition.of(token, handler, SaltedInputs::new, SaltedState::new)
                .withInputs(
                        Property.required("password", PropertyType.STRING).asSecret(),
                        Property.optional("saltLength", PropertyType.INTEGER).withDefault(8),
                        Property.optional("tags", PropertyType.map(PropertyType.STRING))
                                .replacing(),
                        Property.optional("rules", PropertyType.list(PropertyType.object("Rule", Salted::rule))),
                        Property.optional("level", PropertyType.oneOf("low", "high")))
                .withOutputs(
                        Property.required("hash", PropertyType.STRING).asSecret(),
                        Property.required("password", PropertyType.STRING).asSecret(),
                        Property.optional("saltLength", PropertyType.INTEGER),
                        Property.optional("tags", PropertyType.map(PropertyType.STRING)),
                        Property.optional("note", PropertyType.STRING));
    }

    private static List<Property> rule() {
        return List.of(Property.required("port", PropertyType.INTEGER));
    }

    static final class SaltProvider extends HandledProvider {
        SaltProvider(ResourceHandler<SaltedInputs, SaltedState> handler) {
            super(
                    "salt",
                    "1.2.3",
                    List.of(
                            definition("salt:index:Salted", handler),
                            definition("salt:index:Fixed", new Replacing()).replacedOnAnyChange()),
                    List.of(FunctionDefinition.<AddInputs, AddReply>of(
                                    "salt:index:add",
                                    request -> new AddReply(request.inputs())
                                            .sum(request.inputs().numbers().stream()
                                                    .mapToDouble(Double::doubleValue)
                                                    .sum()),
                                    AddInputs::new)
                            .withInputs(Property.required("numbers", PropertyType.list(PropertyType.NUMBER)))
                            .withOutputs(Property.required("sum", PropertyType.NUMBER))));
        }
    }
}
