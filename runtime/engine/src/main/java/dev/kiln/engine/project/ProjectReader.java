package dev.kiln.engine.project;

import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads {@code Pulumi.yaml}. */
public final class ProjectReader {
    private ProjectReader() {}

    /** The project of a program's folder; named after the folder where there is no file. */
    public static Project read(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        Optional<YamlFile> file = file(folder);
        Path last = folder.getFileName();
        String name = file.flatMap(yaml -> yaml.text("name")).orElse(last == null ? "project" : last.toString());
        return new Project(name, file.flatMap(yaml -> yaml.text("description")), folder);
    }

    private static Optional<YamlFile> file(Path folder) {
        Path yml = folder.resolve("Pulumi.yml");
        return YamlFile.read(Files.exists(yml) ? yml : folder.resolve("Pulumi.yaml"));
    }

    /** Values that the project gives all its stacks, by full key. */
    static Map<String, ConfigValue> defaults(Project project) {
        Map<String, ConfigValue> values = new TreeMap<>();
        Optional<Node> config = file(project.directory()).flatMap(yaml -> yaml.get("config"));
        if (config.isPresent() && config.get() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ConfigKey.of(YamlFile.scalar(tuple.getKeyNode()).orElse(""), project.name());
                value(tuple.getValueNode()).ifPresent(value -> values.put(key, value));
            }
        }
        return values;
    }

    /** A value of its own, or the {@code value} or {@code default} of a declaration. */
    private static Optional<ConfigValue> value(Node node) {
        if (!(node instanceof MappingNode declaration)) {
            return Optional.of(new ConfigValue(text(node, new YamlValues(text -> text)), false));
        }
        boolean secret = YamlFile.member(declaration, "secret")
                .flatMap(tuple -> YamlFile.scalar(tuple.getValueNode()))
                .filter("true"::equals)
                .isPresent();
        return YamlFile.member(declaration, "value")
                .or(() -> YamlFile.member(declaration, "default"))
                .map(tuple -> new ConfigValue(text(tuple.getValueNode(), new YamlValues(text -> text)), secret));
    }

    /** A scalar as it is written, anything else as JSON. */
    static String text(Node node, YamlValues values) {
        Optional<String> scalar = YamlFile.scalar(node);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        PropertyValue value = values.of(node);
        if (value instanceof PropertyValue.TextValue opened) {
            return opened.value();
        }
        return value instanceof MapValue || value instanceof ListValue ? PropertyJson.print(value) : "";
    }
}
