package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The ecosystem's deployment format, read and written. */
final class DeploymentJson {
    private static final double NEWEST_VERSION = 4;

    /** Members of a resource that only version 4 has, and what they are called among its features. */
    private static final Map<String, String> FEATURES = Map.of(
            "refreshBeforeUpdate", "refreshBeforeUpdate",
            "viewOf", "views",
            "resourceHooks", "hooks",
            "taint", "taint",
            "replaceWith", "replaceWith",
            "snippetID", "snippets-prototype",
            "extensionRef", "extensionParameterization");

    private final Function<String, Problem> refusal;

    /** @param refusal what to throw for a reason why a text is no deployment */
    DeploymentJson(Function<String, Problem> refusal) {
        this.refusal = refusal;
    }

    Snapshot snapshot(PropertyValue json) {
        if (!(json instanceof MapValue envelope)
                || !(envelope.get("version") instanceof NumberValue version)
                || !(envelope.get("deployment") instanceof MapValue deployment)) {
            throw refusal.apply("it is no deployment: `version` and `deployment` are not there");
        }
        if (version.value() < 3 || version.value() > NEWEST_VERSION) {
            throw refusal.apply("it has version " + (long) version.value() + ", and only 3 and 4 are known");
        }
        double generation =
                envelope.get("kiln") instanceof MapValue own && own.get("generation") instanceof NumberValue number
                        ? number.value()
                        : 0;
        Optional<MapValue> secrets = deployment.get("secrets_providers") instanceof MapValue map
                        && !map.entries().isEmpty()
                ? Optional.of(map)
                : Optional.empty();
        return new Snapshot((long) generation, secrets, resources(deployment), pending(deployment));
    }

    private List<ResourceState> resources(MapValue deployment) {
        List<ResourceState> states = new ArrayList<>();
        if (deployment.get("resources") instanceof ListValue list) {
            for (PropertyValue item : list.items()) {
                if (!(item instanceof MapValue fields)) {
                    throw refusal.apply("resource " + (states.size() + 1) + " is no object");
                }
                states.add(new ResourceState(fields));
            }
        }
        return states;
    }

    private static List<Pending> pending(MapValue deployment) {
        List<Pending> operations = new ArrayList<>();
        if (deployment.get("pending_operations") instanceof ListValue list) {
            for (PropertyValue item : list.items()) {
                if (item instanceof MapValue operation && operation.get("resource") instanceof MapValue resource) {
                    String kind = operation.get("type") instanceof TextValue text ? text.value() : "";
                    operations.add(new Pending(Pending.Kind.of(kind), new ResourceState(resource)));
                }
            }
        }
        return operations;
    }

    /** The form that other engines read too. */
    static MapValue exchanged(Snapshot snapshot) {
        return MapValue.of(envelope(snapshot));
    }

    /** The form in the state file: it also says which journal goes on from it. */
    static MapValue kept(Snapshot snapshot) {
        TreeMap<String, PropertyValue> envelope = envelope(snapshot);
        envelope.put("kiln", MapValue.of(Map.of("generation", PropertyValue.of((double) snapshot.generation()))));
        return MapValue.of(envelope);
    }

    private static TreeMap<String, PropertyValue> envelope(Snapshot snapshot) {
        TreeMap<String, PropertyValue> envelope = new TreeMap<>();
        List<PropertyValue> features = features(snapshot.resources());
        envelope.put("version", PropertyValue.of(features.isEmpty() ? 3 : 4));
        if (!features.isEmpty()) {
            envelope.put("features", new ListValue(features));
        }
        envelope.put("deployment", deployment(snapshot));
        return envelope;
    }

    private static List<PropertyValue> features(List<ResourceState> resources) {
        TreeSet<String> features = new TreeSet<>();
        for (ResourceState resource : resources) {
            resource.fields().entries().forEach((key, value) -> {
                String feature = FEATURES.get(key);
                if (feature != null && !(value instanceof BoolValue flag && !flag.value())) {
                    features.add(feature);
                }
            });
        }
        return features.stream().map(PropertyValue::of).toList();
    }

    private static MapValue deployment(Snapshot snapshot) {
        TreeMap<String, PropertyValue> deployment = new TreeMap<>();
        deployment.put("manifest", manifest());
        snapshot.secrets().ifPresent(secrets -> deployment.put("secrets_providers", secrets));
        List<PropertyValue> resources = new ArrayList<>();
        snapshot.resources().forEach(resource -> resources.add(resource.fields()));
        deployment.put("resources", new ListValue(resources));
        List<PropertyValue> operations = new ArrayList<>();
        snapshot.pending()
                .forEach(operation -> operations.add(MapValue.of(Map.of(
                        "type",
                        PropertyValue.of(operation.kind().word()),
                        "resource",
                        operation.state().fields()))));
        if (!operations.isEmpty()) {
            deployment.put("pending_operations", new ListValue(operations));
        }
        deployment.put("metadata", MapValue.EMPTY);
        return MapValue.of(deployment);
    }

    /** The magic of an empty version is empty. */
    private static MapValue manifest() {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return MapValue.of(
                Map.of("time", PropertyValue.of(now), "magic", PropertyValue.of(""), "version", PropertyValue.of("")));
    }
}
