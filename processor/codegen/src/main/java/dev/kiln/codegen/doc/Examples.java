package dev.kiln.codegen.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Leaves the examples that a Java reader can use, and nothing that only leads to others. */
final class Examples {
    private static final Pattern LANGUAGE = Pattern.compile("[\\s{.]*([\\w#+-]*)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?][)\"']?\\s");
    private static final Set<String> KEPT = Set.of(
            "", "java", "sh", "bash", "shell", "zsh", "console", "shell-session", "output", "text", "txt", "plaintext");

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
            if (run.get(0).getPrevious() instanceof Paragraph before
                    && tail(before).endsWith(":")) {
                removeLastSentence(before);
            }
        }
        run.stream().filter(code -> !isKept(code)).forEach(Node::unlink);
        run.clear();
    }

    private static boolean isKept(FencedCodeBlock code) {
        Matcher language = LANGUAGE.matcher(code.getInfo() == null ? "" : code.getInfo());
        return language.lookingAt() && KEPT.contains(language.group(1).toLowerCase(Locale.ROOT));
    }

    /** The text that {@code node} ends with. */
    private static String tail(@Nullable Node node) {
        if (node instanceof Text text) {
            return text.getLiteral().stripTrailing();
        }
        return node == null ? "" : tail(node.getLastChild());
    }

    private static void removeLastSentence(Paragraph paragraph) {
        for (Node node = paragraph.getLastChild(); node != null; ) {
            Node before = node.getPrevious();
            if (node instanceof Text text) {
                int end = endOfSentences(text);
                if (end > 0) {
                    text.setLiteral(text.getLiteral().substring(0, end).stripTrailing());
                    return;
                }
            }
            node.unlink();
            node = before;
        }
        paragraph.unlink();
    }

    /** Where the last sentence in {@code text} starts; 0 where it starts before it. */
    private static int endOfSentences(Text text) {
        Matcher ends = END_OF_SENTENCE.matcher(text.getLiteral() + "\n");
        int end = 0;
        while (ends.find()) {
            end = ends.end();
        }
        return Math.min(end, text.getLiteral().length());
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
