package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A declaration as a {@link ResourceTransform} sees and changes it: as the transforms before it have left it. */
public final class Transformation {
    private final RegisterRequest request;
    private final Changes changes = new Changes();
    private RegisterOptions options;
    private ResourceOptions more = ResourceOptions.NONE;

    Transformation(RegisterRequest request) {
        this.request = request;
        this.options = request.options();
    }

    /** The type's token. */
    public String type() {
        return request.type();
    }

    /** The name that the program gave it. */
    public String name() {
        return request.name();
    }

    /** Whether a provider makes it; otherwise it is a component. */
    public boolean isCustom() {
        return request.custom();
    }

    /** The parent's URN. */
    public Optional<String> parent() {
        return request.parent();
    }

    /** The inputs by the names of the schema, with secrets, and with unknowns in a preview. */
    public MapValue inputs() {
        return request.inputs();
    }

    /** The options, with URNs in place of resources. */
    public RegisterOptions options() {
        return options;
    }

    /**
     * Sets an input to any structure of values, outputs, futures and resources, or takes it away with null. What was a
     * secret stays one.
     */
    public Transformation set(String input, @Nullable Object value) {
        changes.set(input, value);
        return this;
    }

    /** Adds options: what is single replaces what was there, lists grow. A parent cannot be given. */
    public Transformation add(ResourceOptions others) {
        if (others.values().parent != null) {
            throw new IllegalArgumentException("a transform cannot give " + name() + " (" + type() + ") a parent");
        }
        more = ResourceOptions.merge(more, others);
        return this;
    }

    /** Changes the options that there are, also to take some of them away. */
    public Transformation options(UnaryOperator<RegisterOptions> change) {
        options = change.apply(options);
        return this;
    }

    /** The declaration with all changes, or anything where something is still pending. */
    State changed(Round round, Callbacks callbacks) {
        var byProperty = new TreeMap<>(request.propertyDependencies());
        var inputs = changes.applied(request.inputs(), round, byProperty::put);
        byProperty.keySet().retainAll(inputs.entries().keySet());
        var dependencies = new TreeSet<>(request.dependencies());
        byProperty.values().forEach(dependencies::addAll);
        dependencies.addAll(Dependencies.urns(Dependencies.explicit(more.values().dependsOn, round), null, round));
        var added = new OptionSerializer(round, callbacks).options(more.values());
        if (round.isWaiting()) {
            return State.unknown();
        }
        return State.known(request.transformed(new RegisterRequest(
                request.type(),
                request.name(),
                request.parent(),
                request.custom(),
                request.remote(),
                inputs,
                dependencies,
                byProperty,
                request.packageInfo().overridden(more.values().version, more.values().pluginDownloadUrl),
                options.overridden(added.build()),
                request.transforms(),
                request.source())));
    }
}
