package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A function's call as an {@link InvokeTransform} sees and changes it: as the transforms before it have left it. */
public final class InvokeTransformation {
    private final InvokeRequest request;
    private final Changes changes = new Changes();
    private @Nullable ProviderResource provider;
    private Optional<String> version = Optional.empty();
    private Optional<String> pluginDownloadUrl = Optional.empty();

    InvokeTransformation(InvokeRequest request) {
        this.request = request;
    }

    /** The function's token. */
    public String token() {
        return request.token();
    }

    /** The arguments by the names of the schema. All of them are known, and secrets are open. */
    public MapValue arguments() {
        return request.arguments();
    }

    /** Sets an argument to any structure of values, outputs and futures, or takes it away with null. */
    public InvokeTransformation set(String argument, @Nullable Object value) {
        changes.set(argument, value);
        return this;
    }

    /** Lets {@code resource} answer. */
    public InvokeTransformation provider(ProviderResource resource) {
        provider = resource;
        return this;
    }

    /** The semantic version of the plugin that answers. */
    public InvokeTransformation version(String semanticVersion) {
        version = Optional.of(semanticVersion);
        return this;
    }

    /** Where its plugin is downloaded from. */
    public InvokeTransformation pluginDownloadUrl(String url) {
        pluginDownloadUrl = Optional.of(url);
        return this;
    }

    /** The call with all changes, or anything where something is still pending. */
    State changed(Round round) {
        var dependencies = new TreeSet<>(request.dependencies());
        var arguments = Marks.opened(
                changes.applied(request.arguments(), round, (argument, urns) -> dependencies.addAll(urns)));
        var reference = provider == null ? request.provider() : Providers.reference(provider, round);
        if (round.isWaiting()) {
            return State.unknown();
        }
        return State.known(new InvokeRequest(
                request.token(),
                arguments,
                dependencies,
                reference,
                request.parent(),
                request.packageInfo().overridden(version, pluginDownloadUrl)));
    }
}
