package dev.kiln.engine.project;

import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Changes single values in a stack's file, and leaves comments, order and everything else as the user wrote it. */
final class StackFileEditor {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./@+-]*");
    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "yes", "no", "on", "off", "y", "n", "True", "False", "Null", "TRUE", "FALSE",
            "NULL", "Yes", "No", "On", "Off", "YES", "NO", "ON", "OFF", "Y", "N");

    private final Path path;
    private YamlFile file;

    private StackFileEditor(Path path, YamlFile file) {
        this.path = path;
        this.file = file;
    }

    static StackFileEditor open(Path path) {
        return new StackFileEditor(path, YamlFile.read(path).orElseGet(() -> YamlFile.parse(path, "")));
    }

    void setTop(String key, String value) {
        Optional<NodeTuple> tuple = file.root() == null ? Optional.empty() : YamlFile.member(file.root(), key);
        if (tuple.isPresent()) {
            replace(tuple.get().getValueNode(), quoted(value));
        } else {
            save(quoted(key) + ": " + quoted(value) + "\n" + file.text());
        }
    }

    void set(String key, String value) {
        put(key, quoted(value), " " + quoted(value));
    }

    void setSecret(String key, String ciphertext) {
        put(key, "{secure: " + quoted(ciphertext) + "}", "\n" + "    secure: " + quoted(ciphertext));
    }

    /**
     * @param inline the value where it stands behind something
     * @param below the value behind its key and colon in a line of its own
     */
    private void put(String key, String inline, String below) {
        MappingNode config = config();
        Optional<NodeTuple> tuple = config == null ? Optional.empty() : YamlFile.member(config, key);
        if (tuple.isPresent()) {
            replace(tuple.get().getValueNode(), inline);
        } else if (config == null || config.getValue().isEmpty()) {
            append(key, below);
        } else if (config.getFlowStyle() == FlowStyle.FLOW) {
            int end = offset(config.getEndMark()) - 1;
            String text = file.text();
            save(text.substring(0, end) + ", " + quoted(key) + ": " + inline + text.substring(end));
        } else {
            insert(config, key, inline);
        }
    }

    /** Writes the first value: under {@code config:}, which is made where it is missing. */
    private void append(String key, String below) {
        String line = "  " + quoted(key) + ":" + below + "\n";
        Optional<NodeTuple> tuple = file.root() == null ? Optional.empty() : YamlFile.member(file.root(), "config");
        if (tuple.isEmpty()) {
            String text = file.text();
            String separator = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            save(text + separator + "config:\n" + line);
            return;
        }
        int from = offset(tuple.get().getKeyNode().getEndMark());
        int to = Math.max(from, offset(tuple.get().getValueNode().getEndMark()));
        String rest = file.text().substring(to);
        String after = rest.startsWith("\n") ? rest.substring(1) : rest;
        save(file.text().substring(0, from) + ":\n" + line + after.replaceFirst("^:[ \\t]*\\n?", ""));
    }

    private void insert(MappingNode config, String key, String inline) {
        List<NodeTuple> entries = config.getValue();
        int column =
                entries.get(0).getKeyNode().getStartMark().map(Mark::getColumn).orElse(2);
        int at = lineEnd(lastOffset(entries.get(entries.size() - 1).getValueNode()));
        String text = file.text();
        String before = text.substring(0, at);
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        save(before + separator + " ".repeat(column) + quoted(key) + ": " + inline + "\n" + text.substring(at));
    }

    boolean remove(String key) {
        MappingNode config = config();
        Optional<NodeTuple> tuple = config == null ? Optional.empty() : YamlFile.member(config, key);
        if (config == null || tuple.isEmpty()) {
            return false;
        }
        if (config.getFlowStyle() == FlowStyle.FLOW) {
            throw new Problem(file.place(tuple.get().getKeyNode()) + ": `config` is written in one line with braces;"
                    + " take `" + key + "` out of it by hand");
        }
        String text = file.text();
        int start = lineStart(offset(tuple.get().getKeyNode().getStartMark()));
        int end = lineEnd(lastOffset(tuple.get().getValueNode()));
        save(text.substring(0, start) + text.substring(end));
        return true;
    }

    private void replace(Node value, String inline) {
        int from = offset(value.getStartMark());
        int to = Math.max(from, lastOffset(value));
        String text = file.text();
        boolean ownLine = text.substring(lineStart(from), from).isBlank() && lineStart(from) > 0;
        if (ownLine) {
            // The value began below its key: the new one goes up behind the colon.
            from = lineStart(from) - 1;
            inline = " " + inline;
        } else if (from > 0 && text.charAt(from - 1) == ':') {
            inline = " " + inline;
        }
        save(text.substring(0, from) + inline + text.substring(to));
    }

    private @Nullable MappingNode config() {
        Optional<Node> config = file.get("config");
        return config.isPresent() && config.get() instanceof MappingNode mapping ? mapping : null;
    }

    /** Where a value ends: a block's own mark is only at the start of what follows it. */
    private int lastOffset(Node node) {
        if (node instanceof MappingNode mapping
                && mapping.getFlowStyle() != FlowStyle.FLOW
                && !mapping.getValue().isEmpty()) {
            List<NodeTuple> entries = mapping.getValue();
            return lastOffset(entries.get(entries.size() - 1).getValueNode());
        }
        int end = offset(node.getEndMark());
        while (end > 0 && Character.isWhitespace(file.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int offset(Optional<Mark> mark) {
        int codePoints = mark.map(Mark::getIndex).orElseThrow();
        return file.text().offsetByCodePoints(0, codePoints);
    }

    private int lineStart(int offset) {
        return file.text().lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd(int offset) {
        int end = file.text().indexOf('\n', offset);
        return end < 0 ? file.text().length() : end + 1;
    }

    private static String quoted(String text) {
        boolean bare = BARE.matcher(text).matches() && !WORDS.contains(text);
        boolean key = Pattern.matches("[A-Za-z_][A-Za-z0-9_.-]*:[A-Za-z0-9_.-]+", text);
        if (bare || key) {
            return text;
        }
        return PropertyJson.print(PropertyValue.of(text));
    }

    /** Writes the text, if it is still YAML: the user's file is never left broken. */
    private void save(String text) {
        file = YamlFile.parse(path, text);
        Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem("the file " + path + " cannot be written: " + e, e);
        }
    }
}
