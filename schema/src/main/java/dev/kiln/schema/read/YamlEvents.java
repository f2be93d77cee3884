package dev.kiln.schema.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The parts of a YAML document, with aliases written out. */
final class YamlEvents implements Events {
    /** How many parts aliases may add: a small file must not become a huge one. */
    static final int MAX_REPEATED = 1_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final ParserImpl parser;
    private final Map<String, List<Event>> anchors = new HashMap<>();
    private final Deque<Recording> recordings = new ArrayDeque<>();
    private final Deque<Iterator<Event>> repeats = new ArrayDeque<>();
    private final Deque<Boolean> containers = new ArrayDeque<>();
    private boolean keyNext;
    private int repeated;
    private int documents;
    private String text = "";
    private int line = 1;
    private int column = 1;

    YamlEvents(Reader reader) {
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, reader));
    }

    @Override
    public Kind next() {
        while (true) {
            Event event = pull();
            place(event);
            switch (event.getEventId()) {
                case StreamEnd -> {
                    return Kind.END;
                }
                case DocumentStart -> {
                    if (++documents > 1) {
                        throw error("a second YAML document begins here; a schema is one document");
                    }
                }
                case Alias -> repeat((AliasEvent) event);
                case MappingStart, SequenceStart, MappingEnd, SequenceEnd -> {
                    return container(event);
                }
                case Scalar -> {
                    return scalar((ScalarEvent) event);
                }
                case StreamStart, DocumentEnd, Comment -> {}
            }
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public boolean yaml() {
        return true;
    }

    private Kind container(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> {
                if (keyNext) {
                    throw error("a key must be a string");
                }
                boolean mapping = event.getEventId() == Event.ID.MappingStart;
                containers.push(mapping);
                keyNext = mapping;
                return mapping ? Kind.OBJECT : Kind.ARRAY;
            }
            default -> {
                boolean mapping = containers.pop();
                keyNext = !containers.isEmpty() && containers.getFirst();
                return mapping ? Kind.OBJECT_END : Kind.ARRAY_END;
            }
        }
    }

    private Kind scalar(ScalarEvent event) {
        text = event.getValue();
        if (keyNext) {
            keyNext = false;
            if (text.equals("<<") && event.isPlain()) {
                throw error("merge keys (<<) are not part of YAML 1.2; write the members out");
            }
            return Kind.KEY;
        }
        keyNext = !containers.isEmpty() && containers.getFirst();
        return event.isPlain() && event.getTag().isEmpty() ? YamlScalar.kind(text) : tagged(event);
    }

    private static Kind tagged(ScalarEvent event) {
        boolean typed = event.getTag()
                .filter(tag -> tag.startsWith("tag:yaml.org,2002:") && !tag.endsWith(":str"))
                .isPresent();
        return typed ? YamlScalar.kind(event.getValue()) : Kind.TEXT;
    }

    private Event pull() {
        try {
            while (!repeats.isEmpty()) {
                if (repeats.getFirst().hasNext()) {
                    return repeats.getFirst().next();
                }
                repeats.pop();
            }
            Event event = parser.next();
            record(event);
            return event;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            String context = e.getContext() == null ? "" : e.getContext() + " ";
            throw new SyntaxException(
                    "SYNTAX",
                    "this is not YAML: " + context + e.getProblem(),
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1);
        } catch (YamlEngineException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw error("this is not YAML: " + e.getMessage());
        }
    }

    private void record(Event event) {
        String anchor = event instanceof NodeEvent node && !(event instanceof AliasEvent)
                ? node.getAnchor().map(Object::toString).orElse("")
                : "";
        if (!anchor.isEmpty()) {
            anchors.remove(anchor);
            recordings.push(new Recording(anchor));
        }
        int change = switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
        for (Recording recording : recordings) {
            recording.events.add(event);
            recording.depth += change;
        }
        while (!recordings.isEmpty() && recordings.getFirst().depth == 0) {
            Recording done = recordings.pop();
            anchors.put(done.anchor, done.events);
        }
    }

    private void repeat(AliasEvent event) {
        String anchor = event.getAlias().toString();
        List<Event> events = anchors.get(anchor);
        if (events == null) {
            throw error("the alias *" + anchor + " names nothing that stands complete before it");
        }
        repeated += events.size();
        if (repeated > MAX_REPEATED) {
            throw error("aliases repeat more than " + MAX_REPEATED + " parts; write a smaller document");
        }
        repeats.push(events.iterator());
    }

    private void place(Event event) {
        if (repeats.isEmpty() && event.getStartMark().isPresent()) {
            line = event.getStartMark().get().getLine() + 1;
            column = event.getStartMark().get().getColumn() + 1;
        }
    }

    private SyntaxException error(String message) {
        return new SyntaxException("SYNTAX", message, line, column);
    }

    private static final class Recording {
        private final String anchor;
        private final List<Event> events = new ArrayList<>();
        private int depth;

        Recording(String anchor) {
            this.anchor = anchor;
        }
    }
}
