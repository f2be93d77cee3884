package dev.kiln.engine.deploy;

import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.provider.ProviderReply.Change;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The engine's own package: references to other stacks, stashed values, and what the stack has of a resource. */
final class BuiltIn implements Provider {
    static final String PACKAGE = "pulumi";
    private static final String STACK_REFERENCE = "pulumi:pulumi:StackReference";
    private static final String STASH = "pulumi:index:Stash";
    private static final String GET_RESOURCE = "pulumi:pulumi:getResource";

    private final RunContext run;

    BuiltIn(RunContext run) {
        this.run = run;
    }

    @Override
    public String name() {
        return PACKAGE;
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public ProviderReply.Checked checkConfig(ProviderCall.CheckConfig call) {
        return new ProviderReply.Checked(call.inputs(), List.of());
    }

    @Override
    public void configure(ProviderCall.Configure call) {}

    @Override
    public ProviderReply.Checked check(ProviderCall.Check call) {
        if (!call.type().equals(STASH)) {
            throw unknown(call.type());
        }
        boolean given = call.inputs().get("input") != null;
        return new ProviderReply.Checked(
                call.inputs(), given ? List.of() : List.of(new CheckFailure("input", "is required")));
    }

    @Override
    public ProviderReply.Diffed diff(ProviderCall.Diff call) {
        TreeMap<String, Change> changes = new TreeMap<>();
        if (!call.oldInputs().equals(call.inputs())) {
            changes.put("input", Change.UPDATE);
        }
        return new ProviderReply.Diffed(changes, false, List.of("output"));
    }

    @Override
    public ProviderReply.Created create(ProviderCall.Create call) {
        PropertyValue input = input(call.inputs());
        String id = call.preview() ? "" : UUID.randomUUID().toString();
        return new ProviderReply.Created(id, MapValue.of(Map.of("input", input, "output", input)));
    }

    /** What was stashed first stays. */
    @Override
    public ProviderReply.Updated update(ProviderCall.Update call) {
        PropertyValue output = call.oldState().get("output");
        PropertyValue input = input(call.inputs());
        return new ProviderReply.Updated(
                MapValue.of(Map.of("input", input, "output", output == null ? input : output)));
    }

    private static PropertyValue input(MapValue inputs) {
        PropertyValue input = inputs.get("input");
        return input == null ? PropertyValue.NULL : input;
    }

    @Override
    public void delete(ProviderCall.Delete call) {}

    @Override
    public ProviderReply.Found read(ProviderCall.Read call) {
        if (call.type().equals(STASH)) {
            return new ProviderReply.Found(Optional.of(call.id()), call.inputs(), call.state());
        }
        if (!call.type().equals(STACK_REFERENCE)) {
            throw unknown(call.type());
        }
        String stack = call.state().get("name") instanceof TextValue text ? text.value() : call.id();
        MapValue outputs = run.settings
                .others()
                .outputs(stack)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no stack `" + stack + "` here. Run `up` on it first, or look at its name"));
        List<PropertyValue> secrets =
                Values.secretNames(outputs).stream().map(PropertyValue::of).toList();
        MapValue state = MapValue.of(Map.of(
                "name", PropertyValue.of(stack), "outputs", outputs, "secretOutputNames", new ListValue(secrets)));
        return new ProviderReply.Found(Optional.of(call.id()), call.inputs(), state);
    }

    @Override
    public ProviderReply.Returned invoke(ProviderCall.Invoke call) {
        if (!call.token().equals(GET_RESOURCE)) {
            throw unknown(call.token());
        }
        String urn = call.arguments().get("urn") instanceof TextValue text ? text.value() : "";
        Known known = run.known.get(urn);
        if (known == null) {
            throw new IllegalArgumentException("there is no resource " + urn + " in this run");
        }
        TreeMap<String, PropertyValue> result = new TreeMap<>();
        result.put("urn", PropertyValue.of(urn));
        result.put("state", known.registration().outputs());
        known.registration().id().ifPresent(id -> result.put("id", PropertyValue.of(id)));
        return new ProviderReply.Returned(MapValue.of(result), List.of());
    }

    @Override
    public ProviderReply.Returned call(ProviderCall.Call call) {
        throw unknown(call.token());
    }

    private static IllegalArgumentException unknown(String token) {
        return new IllegalArgumentException("the embedded engine has no `" + token + "` built in");
    }

    @Override
    public void close() {}
}
