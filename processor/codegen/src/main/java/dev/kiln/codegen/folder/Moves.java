package dev.kiln.codegen.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides by which moves a folder gets its new files: as few as can be, since a run may be killed between any two. The
 * smallest folder that holds all changes is replaced as one, if nothing of somebody else's is in it.
 */
final class Moves {
    private final Path folder;
    private final Staging staging;
    private final List<Move> moves = new ArrayList<>();

    private Moves(Path folder, Staging staging) {
        this.folder = folder;
        this.staging = staging;
    }

    static List<Move> of(Node root, Path folder, Staging staging) throws IOException {
        Moves moves = new Moves(folder, staging);
        moves.visitChildren(root, "");
        return moves.moves;
    }

    private void visitChildren(Node node, String path) throws IOException {
        for (Map.Entry<String, Node> child : node.children().entrySet()) {
            if (child.getValue().changes()) {
                visit(child.getValue(), path + child.getKey());
            }
        }
    }

    private void visit(Node node, String path) throws IOException {
        Path place = folder.resolve(path);
        if (!node.stays() && (node.isFile() || node.isAllOf(place))) {
            moves.add(Move.remove(path));
        } else if (node.isFile() || !Files.exists(place)) {
            moves.add(Move.put(path));
        } else if (node.hasOneChangedChild() || !node.isAllOf(place)) {
            visitChildren(node, path + "/");
        } else {
            linkUnchanged(node, path);
            moves.add(Move.put(path));
        }
    }

    private void linkUnchanged(Node node, String path) throws IOException {
        if (!node.isFile()) {
            for (Map.Entry<String, Node> child : node.children().entrySet()) {
                linkUnchanged(child.getValue(), path + "/" + child.getKey());
            }
        } else if (node.stays() && !node.staged()) {
            staging.link(path, folder.resolve(path));
        }
    }
}
