package dev.kiln.engine.command;

import dev.kiln.engine.display.ValueText;
import dev.kiln.engine.state.Pending;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code stack}: what the stack has. */
final class StackShow {
    private final Session session;
    private final PrintStream out;
    private final Map<String, List<ResourceState>> children = new HashMap<>();

    StackShow(Session session) {
        this.session = session;
        this.out = session.launch.out();
    }

    int run() {
        session.existing();
        try (StateStore state = StateStore.look(session.files(), session.vaults())) {
            List<ResourceState> resources =
                    state.entries().stream().map(entry -> entry.stored()).toList();
            MapValue outputs = new OutputsCommand(session).outputs(state);
            if (session.options.json()) {
                out.print(PropertyJson.printPretty(json(resources, state.pending(), outputs)));
            } else {
                text(resources, state.pending(), outputs);
            }
        }
        out.flush();
        return 0;
    }

    private void text(List<ResourceState> resources, List<Pending> pending, MapValue outputs) {
        out.println("Stack " + session.stack() + " of the project "
                + session.project().name());
        out.println("Resources: " + resources.size());
        for (ResourceState resource : resources) {
            children.computeIfAbsent(resource.parent().orElse(""), parent -> new ArrayList<>())
                    .add(resource);
        }
        tree("", "  ");
        pending.forEach(operation ->
                out.println("Not known how it ended: " + operation.kind().word() + " "
                        + ValueText.name(operation.state().name()) + " ("
                        + operation.state().type() + ")"));
        if (!outputs.entries().isEmpty()) {
            out.println("Outputs:");
            ValueText values = new ValueText(session.options.showSecrets());
            outputs.entries()
                    .forEach((name, value) -> out.println("  " + ValueText.name(name) + ": " + values.line(value)));
        }
    }

    private void tree(String parent, String indent) {
        for (ResourceState resource : children.getOrDefault(parent, List.of())) {
            String what = session.options.has(Option.SHOW_URNS)
                    ? resource.urn()
                    : ValueText.name(resource.name()) + "  " + resource.type();
            String id = resource.id()
                    .map(text -> "  [" + ValueText.name(text) + "]")
                    .orElse("");
            String going = resource.delete() ? "  (to be deleted)" : "";
            out.println(indent + what + (Urn.isDefaultProvider(resource.urn()) ? "" : id) + going);
            if (!resource.delete() && !resource.urn().equals(parent)) {
                tree(resource.urn(), indent + "  ");
            }
        }
    }

    private MapValue json(List<ResourceState> resources, List<Pending> pending, MapValue outputs) {
        ValueText values = new ValueText(session.options.showSecrets());
        List<PropertyValue> items = new ArrayList<>();
        for (ResourceState resource : resources) {
            TreeMap<String, PropertyValue> members = new TreeMap<>();
            members.put("urn", PropertyValue.of(resource.urn()));
            members.put("type", PropertyValue.of(resource.type()));
            resource.id().ifPresent(id -> members.put("id", PropertyValue.of(id)));
            resource.parent().ifPresent(parent -> members.put("parent", PropertyValue.of(parent)));
            items.add(MapValue.of(members));
        }
        List<PropertyValue> operations = pending.stream()
                .<PropertyValue>map(operation -> MapValue.of(Map.of(
                        "type",
                        PropertyValue.of(operation.kind().word()),
                        "urn",
                        PropertyValue.of(operation.state().urn()))))
                .toList();
        return MapValue.of(Map.of(
                "stack",
                PropertyValue.of(session.stack()),
                "project",
                PropertyValue.of(session.project().name()),
                "resources",
                new ListValue(items),
                "pendingOperations",
                new ListValue(operations),
                "outputs",
                values.plain(outputs)));
    }
}
