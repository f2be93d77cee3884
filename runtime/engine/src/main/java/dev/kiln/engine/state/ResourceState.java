package dev.kiln.engine.state;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a stack, as the ecosystem's deployment format has it. Immutable. Members that this engine does not
 * know stay as they are.
 */
public record ResourceState(MapValue fields) {
    /** A resource of which nothing more is known. */
    public static ResourceState of(String urn, String type, boolean custom) {
        return new ResourceState(MapValue.of(Map.of(
                "urn", PropertyValue.of(urn), "type", PropertyValue.of(type), "custom", PropertyValue.of(custom))));
    }

    /** This one with another {@code urn}. */
    public ResourceState withUrn(String urn) {
        return with("urn", PropertyValue.of(urn));
    }

    /** The URN; empty in a damaged file. */
    public String urn() {
        return text("urn").orElse("");
    }

    /** The type's token; empty in a damaged file. */
    public String type() {
        return text("type").orElse("");
    }

    /** The last part of the URN. */
    public String name() {
        return Urn.name(urn());
    }

    /** Whether a provider made it. */
    public boolean custom() {
        return flag("custom");
    }

    /** Whether it is only waiting to be deleted. */
    public boolean delete() {
        return flag("delete");
    }

    /** Whether somebody else manages it. */
    public boolean external() {
        return flag("external");
    }

    /** Whether it must not be deleted. */
    public boolean protect() {
        return flag("protect");
    }

    /** Whether it stays outside when the stack lets go of it. */
    public boolean retained() {
        return flag("retainOnDelete");
    }

    /** Whether it was deleted to make room for its replacement, which has not come yet. */
    public boolean pendingReplacement() {
        return flag("pendingReplacement");
    }

    /** Whether it only shows a part of another resource. */
    public boolean isView() {
        return text("viewOf").isPresent();
    }

    /** The provider's id of it. */
    public Optional<String> id() {
        return text("id");
    }

    /** The parent's URN. */
    public Optional<String> parent() {
        return text("parent");
    }

    /** {@code <urn>::<id>} of the provider resource. */
    public Optional<String> provider() {
        return text("provider");
    }

    /** What the provider was last asked for. */
    public MapValue inputs() {
        return map("inputs");
    }

    /** What it came to. */
    public MapValue outputs() {
        return map("outputs");
    }

    /** URNs. */
    public List<String> dependencies() {
        return texts(fields.get("dependencies"));
    }

    /** Why the last step on it did not quite succeed; empty where it did. */
    public List<String> initErrors() {
        return texts(fields.get("initErrors"));
    }

    /** URN of the resource whose deletion takes this one along. */
    public Optional<String> deletedWith() {
        return text("deletedWith");
    }

    /** URNs whose replacement means that of this one. */
    public List<String> replaceWith() {
        return texts(fields.get("replaceWith"));
    }

    /** The id that it was taken over by, where it was. */
    public Optional<String> importId() {
        return text("importID");
    }

    /** The value whose change means replacement. */
    public Optional<PropertyValue> replacementTrigger() {
        return Optional.ofNullable(fields.get("replacementTrigger"));
    }

    /** How long a provider may take to {@code create}, {@code update}, {@code delete} or {@code read} it. */
    public Optional<Duration> timeout(String operation) {
        return map("customTimeouts").get(operation) instanceof NumberValue seconds && seconds.value() > 0
                ? Optional.of(Duration.ofMillis(Math.round(seconds.value() * 1000)))
                : Optional.empty();
    }

    /** The names of its hooks of one kind, such as {@code BeforeDelete}. */
    public List<String> hooks(String kind) {
        return texts(map("resourceHooks").get(kind));
    }

    /** Names of outputs that the user wants to be secrets. */
    public List<String> additionalSecretOutputs() {
        return texts(fields.get("additionalSecretOutputs"));
    }

    /** URNs by the name of the input that brings them. */
    public SortedMap<String, List<String>> propertyDependencies() {
        TreeMap<String, List<String>> result = new TreeMap<>();
        map("propertyDependencies").entries().forEach((key, urns) -> result.put(key, texts(urns)));
        return result;
    }

    /** All URNs that must be there before it: parent, provider and dependencies. */
    public Set<String> needs() {
        Set<String> urns = new LinkedHashSet<>();
        parent().ifPresent(urns::add);
        provider().map(Urn::ofProvider).ifPresent(urns::add);
        urns.addAll(dependencies());
        propertyDependencies().values().forEach(urns::addAll);
        deletedWith().ifPresent(urns::add);
        urns.addAll(replaceWith());
        urns.remove(urn());
        return urns;
    }

    /** This one with a text, or without where there is none. */
    public ResourceState withText(String key, Optional<String> value) {
        return value.map(text -> with(key, PropertyValue.of(text))).orElseGet(() -> without(key));
    }

    /** This one with any member, or without where there is none. */
    public ResourceState withValue(String key, Optional<? extends PropertyValue> value) {
        return value.map(given -> with(key, given)).orElseGet(() -> without(key));
    }

    /** This one with a flag; false leaves the member out. */
    public ResourceState withFlag(String key, boolean value) {
        return value ? with(key, PropertyValue.of(true)) : without(key);
    }

    /** This one with sorted texts; none leaves the member out. */
    public ResourceState withTexts(String key, Collection<String> values) {
        return values.isEmpty() ? without(key) : with(key, list(new TreeSet<>(values)));
    }

    /** This one with other inputs. */
    public ResourceState withInputs(MapValue inputs) {
        return with("inputs", inputs);
    }

    /** This one with other outputs. */
    public ResourceState withOutputs(MapValue outputs) {
        return with("outputs", outputs);
    }

    /** This one with dependencies by input. */
    public ResourceState withPropertyDependencies(Map<String, ? extends Collection<String>> byInput) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        byInput.forEach((key, urns) -> members.put(key, list(new TreeSet<>(urns))));
        return members.isEmpty() ? without("propertyDependencies") : with("propertyDependencies", MapValue.of(members));
    }

    /** This one with each mention of the URN {@code from} turned into {@code to}; its own URN stays. */
    ResourceState renamed(String from, String to) {
        TreeMap<String, PropertyValue> members = new TreeMap<>(fields.entries());
        members.replaceAll((key, value) -> Renaming.MEMBERS.contains(key) ? Renaming.in(value, from, to) : value);
        return new ResourceState(MapValue.of(members));
    }

    /** This one without mentions of resources that are not among {@code urns}. */
    public ResourceState withoutDangling(Set<String> urns) {
        if (urns.containsAll(needs())) {
            return this;
        }
        TreeMap<String, List<String>> byInput = new TreeMap<>(propertyDependencies());
        byInput.replaceAll(
                (key, needed) -> needed.stream().filter(urns::contains).toList());
        byInput.values().removeIf(List::isEmpty);
        return withTexts(
                        "dependencies",
                        dependencies().stream().filter(urns::contains).toList())
                .withPropertyDependencies(byInput)
                .withText("deletedWith", deletedWith().filter(urns::contains))
                .withTexts(
                        "replaceWith",
                        replaceWith().stream().filter(urns::contains).toList())
                .withText("parent", parent().filter(urns::contains));
    }

    /** By hand, since a record's own costs a short program time when it is first asked. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceState state && fields.equals(state.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    ResourceState with(String key, PropertyValue value) {
        TreeMap<String, PropertyValue> members = new TreeMap<>(fields.entries());
        members.put(key, value);
        return new ResourceState(MapValue.of(members));
    }

    private ResourceState without(String key) {
        if (!fields.entries().containsKey(key)) {
            return this;
        }
        TreeMap<String, PropertyValue> members = new TreeMap<>(fields.entries());
        members.remove(key);
        return new ResourceState(MapValue.of(members));
    }

    private boolean flag(String key) {
        return fields.get(key) instanceof BoolValue bool && bool.value();
    }

    private Optional<String> text(String key) {
        return fields.get(key) instanceof TextValue text && !text.value().isEmpty()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private MapValue map(String key) {
        return fields.get(key) instanceof MapValue map ? map : MapValue.EMPTY;
    }

    private static ListValue list(Collection<String> values) {
        return new ListValue(values.stream().map(PropertyValue::of).toList());
    }

    private static List<String> texts(@Nullable PropertyValue value) {
        if (!(value instanceof ListValue list)) {
            return List.of();
        }
        return list.items().stream()
                .filter(TextValue.class::isInstance)
                .map(item -> ((TextValue) item).value())
                .toList();
    }
}
