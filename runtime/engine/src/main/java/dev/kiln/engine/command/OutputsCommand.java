package dev.kiln.engine.command;

import dev.kiln.engine.display.ValueText;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue.MapValue;

/** {@code outputs}. */
final class OutputsCommand {
    private final Session session;

    OutputsCommand(Session session) {
        this.session = session;
    }

    int run() {
        session.existing();
        MapValue outputs;
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            outputs = outputs(state);
        }
        ValueText values = new ValueText(session.options.showSecrets());
        if (session.options.json()) {
            session.launch.out().print(PropertyJson.printPretty(values.plain(outputs)));
        } else {
            outputs.entries()
                    .forEach((name, value) ->
                            session.launch.out().println(ValueText.name(name) + ": " + values.line(value)));
        }
        session.launch.out().flush();
        return 0;
    }

    /** Without the option no secret is opened: none can slip out, and none needs its key. */
    MapValue outputs(StateStore state) {
        return state.entries().stream()
                .filter(entry -> entry.stored().type().equals(Urn.STACK_TYPE))
                .findFirst()
                .map(entry -> session.options.showSecrets() ? entry.state() : masked(entry))
                .map(ResourceState::outputs)
                .orElse(MapValue.EMPTY);
    }

    private static ResourceState masked(Entry entry) {
        MapValue outputs = (MapValue) PropertyJson.decode(entry.stored().outputs(), ciphertext -> "null");
        return entry.stored().withOutputs(outputs);
    }
}
