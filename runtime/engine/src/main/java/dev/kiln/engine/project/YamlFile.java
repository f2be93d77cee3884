package dev.kiln.engine.project;

import dev.kiln.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML file as text and as nodes that know their places in it.
 *
 * @param root null where the file has nothing in it
 */
record YamlFile(Path path, String text, @Nullable MappingNode root) {
    /** The file; empty where there is none. */
    static Optional<YamlFile> read(Path path) {
        try {
            return Optional.of(parse(path, Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Problem("the file " + path + " cannot be read: " + e, e);
        }
    }

    static YamlFile parse(Path path, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path.toString())
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()
                    || root.get() instanceof ScalarNode scalar
                            && scalar.getValue().isEmpty()) {
                return new YamlFile(path, text, null);
            }
            if (root.get() instanceof MappingNode mapping) {
                return new YamlFile(path, text, mapping);
            }
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse("");
            throw new Problem(path + place + ": this is no YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new Problem(path + ": this is no YAML: " + e.getMessage(), e);
        }
        throw new Problem(path + ": a mapping with keys should be here, such as `config:`");
    }

    /** The value of a key at the top. */
    Optional<Node> get(String key) {
        return root == null ? Optional.empty() : member(root, key).map(NodeTuple::getValueNode);
    }

    /** A scalar at the top, as it is written; empty where it is none or null. */
    Optional<String> text(String key) {
        return get(key).flatMap(YamlFile::scalar);
    }

    static Optional<NodeTuple> member(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> scalar(tuple.getKeyNode()).filter(key::equals).isPresent())
                .findFirst();
    }

    static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar && !YamlValues.isNull(scalar)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** {@code file:line:column} of a node. */
    String place(Node node) {
        return node.getStartMark()
                .map(mark -> path + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                .orElse(path.toString());
    }
}
