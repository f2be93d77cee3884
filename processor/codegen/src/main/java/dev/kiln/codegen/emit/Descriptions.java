package dev.kiln.codegen.emit;

import dev.kiln.codegen.doc.Javadoc;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Descriptions as the text of comments. Each is rendered once for all files: most of them recur in a schema, and in the
 * overloads of a method.
 */
final class Descriptions {
    /** So many characters are kept at most. */
    private static final long ROOM = 8 << 20;

    private final Javadoc javadoc;
    private final Map<String, String> whole = new ConcurrentHashMap<>();
    private final Map<String, String> summaries = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(ROOM);

    Descriptions(Javadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** The whole text, in ASCII. */
    String whole(String markdown) {
        return rendered(whole, markdown, javadoc::render);
    }

    /** The first paragraph, in ASCII. */
    String summary(String markdown) {
        return rendered(summaries, markdown, javadoc::summary);
    }

    private String rendered(Map<String, String> known, String markdown, UnaryOperator<String> render) {
        String before = known.get(markdown);
        if (before != null) {
            return before;
        }
        String text = Ascii.escaped(render.apply(markdown));
        if (room.addAndGet(-markdown.length() - (long) text.length()) >= 0) {
            known.put(markdown, text);
        }
        return text;
    }
}
