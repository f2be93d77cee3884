package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.PrivateFiles;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The file {@code <stack>.json}: the ecosystem's deployment format, and {@code .bak}, the one before it. */
final class SnapshotFile {
    private static final double NEWEST_VERSION = 4;

    private final Path file;
    private final Path backup;

    SnapshotFile(Path file, Path backup) {
        this.file = file;
        this.backup = backup;
    }

    /** What the file holds; {@link Snapshot#NONE} where there is neither a file nor one before it. */
    Snapshot read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            if (Files.exists(backup)) {
                throw unreadable("it is missing");
            }
            return Snapshot.NONE;
        } catch (IOException e) {
            throw unreadable(e.toString());
        }
        try {
            Snapshot snapshot = snapshot(PropertyJson.parse(text));
            List<String> wrong = Invariants.violations(snapshot.resources());
            if (!wrong.isEmpty()) {
                throw unreadable(String.join("; ", wrong));
            }
            return snapshot;
        } catch (PropertyJsonException e) {
            throw unreadable("it is no JSON: " + e.getMessage());
        }
    }

    private Problem unreadable(String why) {
        String advice = Files.exists(backup)
                ? "The state before the last run is in " + backup + ": look at both, and copy it to "
                        + file.getFileName() + " to go on from there"
                : "Put back a copy of it";
        return new Problem("the state file " + file + " cannot be used: " + why + ". Nothing was changed. " + advice);
    }

    private Snapshot snapshot(PropertyValue json) {
        if (!(json instanceof MapValue envelope)
                || !(envelope.get("version") instanceof NumberValue version)
                || !(envelope.get("deployment") instanceof MapValue deployment)) {
            throw unreadable("it is no deployment: `version` and `deployment` are not there");
        }
        if (version.value() < 3 || version.value() > NEWEST_VERSION) {
            throw unreadable("it has version " + (long) version.value() + ", and only 3 and 4 are known");
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
                    throw unreadable("resource " + (states.size() + 1) + " is no object");
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

    /** Writes it whole: the file is either the one before or this one, also after a crash. */
    void write(Snapshot snapshot) {
        List<String> wrong = Invariants.violations(snapshot.resources());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("a state that contradicts itself was about to be written: " + wrong);
        }
        byte[] bytes = PropertyJson.printPretty(json(snapshot)).getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file)) {
                PrivateFiles.write(backup, Files.readAllBytes(file));
            }
            PrivateFiles.write(file, bytes);
        } catch (IOException e) {
            throw new Problem(
                    "the state file " + file + " cannot be written: " + e
                            + ". What was done is in the journal beside it, and the next run goes on from there",
                    e);
        }
    }

    private static MapValue json(Snapshot snapshot) {
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
        MapValue own = MapValue.of(Map.of("generation", PropertyValue.of((double) snapshot.generation())));
        return MapValue.of(Map.of("version", PropertyValue.of(3), "deployment", MapValue.of(deployment), "kiln", own));
    }

    /** The magic of an empty version is empty. */
    private static MapValue manifest() {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return MapValue.of(
                Map.of("time", PropertyValue.of(now), "magic", PropertyValue.of(""), "version", PropertyValue.of("")));
    }
}
