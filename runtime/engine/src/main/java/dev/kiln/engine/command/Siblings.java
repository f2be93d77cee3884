package dev.kiln.engine.command;

import dev.kiln.engine.deploy.OtherStacks;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.project.Project;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.StackFiles;
import dev.kiln.engine.state.StateStore;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;

/** The stacks of one project: they have their states in one folder. */
final class Siblings implements OtherStacks {
    private final Session session;

    Siblings(Session session) {
        this.session = session;
    }

    @Override
    public Optional<MapValue> outputs(String name) {
        String[] parts = name.split("/", -1);
        String stack = parts[parts.length - 1];
        Project project = session.project();
        boolean ours = parts.length == 1 || parts.length <= 3 && parts[parts.length - 2].equals(project.name());
        if (!ours || !OptionParser.isStack(stack)) {
            throw new Problem("the stack `" + name + "` is none of the project `" + project.name() + "`: the embedded"
                    + " engine knows the stacks in " + project.stateFolder() + ", by their names");
        }
        StackFiles files = new StackFiles(project.stateFolder(), stack);
        if (!files.exists()) {
            return Optional.empty();
        }
        try (StateStore state = StateStore.look(files, session.vaults(stack))) {
            return Optional.of(state.entries().stream()
                    .filter(entry -> entry.stored().type().equals(Urn.STACK_TYPE))
                    .findFirst()
                    .map(Entry::state)
                    .map(ResourceState::outputs)
                    .orElse(MapValue.EMPTY));
        }
    }
}
