package dev.kiln.engine.project;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML nodes as configuration values: objects in them become JSON, and {@code secure:} is opened. */
final class YamlValues {
    private final UnaryOperator<String> opener;
    private boolean secret;

    /** @param opener opens what stands under {@code secure} */
    YamlValues(UnaryOperator<String> opener) {
        this.opener = opener;
    }

    static boolean isNull(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL);
    }

    /** Whether something that was read so far was encrypted. */
    boolean secret() {
        return secret;
    }

    PropertyValue of(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            List<PropertyValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(of(item)));
            return new ListValue(items);
        }
        MappingNode mapping = (MappingNode) node;
        if (mapping.getValue().size() == 1 && YamlFile.member(mapping, "secure").isPresent()) {
            secret = true;
            NodeTuple only = mapping.getValue().get(0);
            return PropertyValue.of(
                    opener.apply(YamlFile.scalar(only.getValueNode()).orElse("")));
        }
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            members.put(YamlFile.scalar(tuple.getKeyNode()).orElse(""), of(tuple.getValueNode()));
        }
        return MapValue.of(members);
    }

    private static PropertyValue scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return PropertyValue.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return PropertyValue.of(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return PropertyValue.of(Double.parseDouble(text));
            } catch (NumberFormatException e) {
                return PropertyValue.of(text);
            }
        }
        return PropertyValue.of(text);
    }
}
