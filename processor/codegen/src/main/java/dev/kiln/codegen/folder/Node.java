package dev.kiln.codegen.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** A file or folder of ours, of the run before or of this one. */
final class Node {
    private final SortedMap<String, Node> children = new TreeMap<>();
    private boolean ours;
    private boolean staged;
    private int changes;
    private int fresh;

    /** The tree of all files that were listed before and that this run has. */
    static Node tree(SortedSet<String> old, SortedSet<String> now, Changes changes) {
        Node root = new Node();
        old.forEach(path -> root.at(path, 0, 0).ours = true);
        now.forEach(path -> root.at(path, 0, 1));
        changes.written().forEach(path -> root.at(path, 1, 0).staged = true);
        changes.removed().forEach(path -> root.at(path, 1, 0));
        return root;
    }

    private Node at(String path, int change, int file) {
        Node node = this;
        node.count(change, file);
        for (String name : path.split("/")) {
            node = node.children.computeIfAbsent(name, any -> new Node());
            node.count(change, file);
        }
        return node;
    }

    private void count(int change, int file) {
        changes += change;
        fresh += file;
    }

    SortedMap<String, Node> children() {
        return children;
    }

    boolean isFile() {
        return children.isEmpty();
    }

    /** Whether anything in it comes, goes or becomes another. */
    boolean changes() {
        return changes > 0;
    }

    /** Whether this run has a file in it. */
    boolean stays() {
        return fresh > 0;
    }

    /** Whether its new bytes are there already. */
    boolean staged() {
        return staged;
    }

    boolean hasOneChangedChild() {
        return children.values().stream().filter(Node::changes).count() == 1;
    }

    /** Whether all that is in {@code folder}, which has the place of this node, was generated. */
    boolean isAllOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Node child = children.get(entry.getFileName().toString());
                boolean known = child != null
                        && (child.isFile()
                                ? child.ours && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                                : child.isAllOf(entry));
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }
}
