package dev.kiln.engine.command;

import dev.kiln.engine.display.ValueText;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.StackFiles;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Set;

/** {@code outputs}. */
final class OutputsCommand {
    private final Session session;

    OutputsCommand(Session session) {
        this.session = session;
    }

    int run() {
        if (!session.files().exists()) {
            Set<String> stacks = StackFiles.stacks(session.files().folder());
            throw new Problem("there is no stack `" + session.stack() + "`: "
                    + (stacks.isEmpty() ? "run `up` to make it" : "there are " + String.join(", ", stacks)));
        }
        MapValue outputs;
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            // Without the option no secret is opened: none can slip out, and none needs its key.
            outputs = state.entries().stream()
                    .filter(entry -> entry.stored().type().equals(Urn.STACK_TYPE))
                    .findFirst()
                    .map(entry -> session.options.showSecrets() ? entry.state() : masked(entry))
                    .map(ResourceState::outputs)
                    .orElse(MapValue.EMPTY);
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

    private static ResourceState masked(Entry entry) {
        MapValue outputs = (MapValue) PropertyJson.decode(entry.stored().outputs(), ciphertext -> "null");
        return entry.stored().withOutputs(outputs);
    }
}
