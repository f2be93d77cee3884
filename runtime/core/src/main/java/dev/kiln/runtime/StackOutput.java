package dev.kiln.runtime;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the value of one output of the stack; resources in it become plain objects. */
final class StackOutput {
    private final Round round;
    private final Program program;

    StackOutput(Round round, Program program) {
        this.round = round;
        this.program = program;
    }

    PropertyValue value(@Nullable Object exported) {
        return new Serializer(round, this::resource).value(exported);
    }

    private PropertyValue resource(AnyResource resource) {
        var state = round.look(resource.registered());
        if (state == null || state.isFailed() || !(state.value() instanceof Registered known)) {
            return PropertyValue.UNKNOWN;
        }
        if (known.failure() != null) {
            round.fail(known.failure());
            return PropertyValue.UNKNOWN;
        }
        var members = new TreeMap<String, PropertyValue>();
        known.outputs().entries().forEach((name, value) -> {
            if (!name.startsWith("__")) {
                members.put(name, value);
            }
        });
        members.put("urn", PropertyValue.of(known.urn()));
        if (known.id() != null) {
            members.put("id", known.id());
        }
        if (program.deployment().preview()) {
            members.put("@isPulumiResource", PropertyValue.of(true));
        }
        return MapValue.of(members);
    }
}
