package dev.kiln.engine.deploy;

import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a resource differs from what is wanted.
 *
 * @param changing the property paths that differ
 * @param replacing the property paths that need a new one
 */
record Differences(Set<String> changing, Set<String> replacing, boolean deleteBeforeReplace) {
    /** What is assumed where nobody can be asked. */
    static final Differences ASSUMED = new Differences(Set.of("its provider is not configured yet"), Set.of(), false);

    /** A replacement for a reason that is none of the inputs'. */
    static Differences forced(String reason) {
        return new Differences(Set.of(reason), Set.of(reason), false);
    }

    boolean changed() {
        return !changing.isEmpty();
    }

    boolean replaces() {
        return !replacing.isEmpty();
    }

    static Differences ask(Provider provider, ResourceState old, String urn, MapValue inputs, RegisterOptions options)
            throws StepFailure {
        ProviderReply.Diffed reply;
        try {
            reply = provider.diff(new ProviderCall.Diff(
                    urn,
                    old.type(),
                    Urn.name(urn),
                    old.id().orElse(""),
                    old.inputs(),
                    old.outputs(),
                    inputs,
                    options.ignoreChanges()));
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e);
        }
        List<PropertyPath> promoted =
                options.replaceOnChanges().stream().map(PropertyPath::parse).toList();
        Set<String> replacing = new TreeSet<>();
        for (Map.Entry<String, ProviderReply.Change> change : reply.changes().entrySet()) {
            PropertyPath path = PropertyPath.parse(change.getKey());
            if (change.getValue().replaces() || promoted.stream().anyMatch(path::touches)) {
                replacing.add(change.getKey());
            }
        }
        return new Differences(new TreeSet<>(reply.changes().keySet()), replacing, reply.deleteBeforeReplace());
    }
}
