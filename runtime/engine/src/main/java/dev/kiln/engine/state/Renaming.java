package dev.kiln.engine.state;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.Set;
import java.util.TreeMap;

/** What happens to the mentions of a resource whose URN changes. */
final class Renaming {
    /** The members of a resource that hold URNs of others. */
    static final Set<String> MEMBERS =
            Set.of("parent", "provider", "dependencies", "propertyDependencies", "deletedWith", "replaceWith");

    private Renaming() {}

    static PropertyValue in(PropertyValue value, String from, String to) {
        if (value instanceof TextValue text) {
            if (text.value().equals(from)) {
                return PropertyValue.of(to);
            }
            boolean reference = text.value().startsWith(from + "::")
                    && Urn.ofProvider(text.value()).equals(from);
            return reference ? PropertyValue.of(to + text.value().substring(from.length())) : text;
        }
        if (value instanceof ListValue list) {
            return new ListValue(
                    list.items().stream().map(item -> in(item, from, to)).toList());
        }
        if (value instanceof MapValue map) {
            TreeMap<String, PropertyValue> members = new TreeMap<>(map.entries());
            members.replaceAll((key, member) -> in(member, from, to));
            return MapValue.of(members);
        }
        return value;
    }
}
