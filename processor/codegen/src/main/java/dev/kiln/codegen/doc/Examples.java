package dev.kiln.codegen.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Leaves the examples that a Java reader can use, and nothing that only leads to others. */
final class Examples {
    private static final Set<String> KEPT = Set.of("", "java", "sh", "bash", "shell", "console", "text", "plaintext");

    private Examples() {}

    static void prune(Node parent) {
        List<FencedCodeBlock> run = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            if (node instanceof FencedCodeBlock code) {
                run.add(code);
            } else {
                pruneRun(run);
                prune(node);
            }
            node = next;
        }
        pruneRun(run);
        removeEmptySections(parent);
    }

    /** Where no example of a run stays, the sentence that leads to them goes too. */
    private static void pruneRun(List<FencedCodeBlock> run) {
        if (!run.isEmpty() && run.stream().noneMatch(Examples::isKept)) {
            Node before = run.get(0).getPrevious();
            if (before instanceof Paragraph && isIntroduction(before)) {
                before.unlink();
            }
        }
        run.stream().filter(code -> !isKept(code)).forEach(Node::unlink);
        run.clear();
    }

    private static boolean isKept(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip().toLowerCase(Locale.ROOT);
        int end = info.indexOf(' ');
        return KEPT.contains(end < 0 ? info : info.substring(0, end));
    }

    private static boolean isIntroduction(Node paragraph) {
        return paragraph.getLastChild() instanceof Text text
                && text.getLiteral().stripTrailing().endsWith(":");
    }

    /** Removes each heading that nothing follows but the end or a heading that is no lower. */
    private static void removeEmptySections(Node parent) {
        int level = 0;
        for (Node node = parent.getLastChild(); node != null; ) {
            Node previous = node.getPrevious();
            if (node instanceof Heading heading) {
                if (level <= heading.getLevel()) {
                    heading.unlink();
                } else {
                    level = heading.getLevel();
                }
            } else {
                level = Integer.MAX_VALUE;
            }
            node = previous;
        }
    }
}
