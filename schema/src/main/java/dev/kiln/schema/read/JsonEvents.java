package dev.kiln.schema.read;

import java.io.Reader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The parts of a JSON document. */
final class JsonEvents implements Events {
    /** A description or a key may be of any length: the document's size bounds them. Depth is bounded by the cursor. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Cursor.MAX_DEPTH + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private @Nullable TokenStreamLocation place;

    JsonEvents(Reader reader) {
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    @Override
    public Kind next() {
        return checked(() -> {
            place = null;
            JsonToken token = parser.nextToken();
            return token == null ? Kind.END : kind(token);
        });
    }

    @Override
    public String text() {
        return checked(parser::getString);
    }

    @Override
    public int line() {
        return place().getLineNr();
    }

    @Override
    public int column() {
        return place().getColumnNr();
    }

    @Override
    public boolean yaml() {
        return false;
    }

    private TokenStreamLocation place() {
        TokenStreamLocation known = place;
        if (known == null) {
            known = parser.currentTokenLocation();
            place = known;
        }
        return known;
    }

    /** A text is only taken apart when it is asked for, so that both steps may find it broken. */
    private static <T> T checked(Supplier<T> step) {
        try {
            return step.get();
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new SyntaxException(
                    "SYNTAX",
                    "this is not JSON: " + firstLine(e.getOriginalMessage()),
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr());
        }
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case END_OBJECT -> Kind.OBJECT_END;
            case START_ARRAY -> Kind.ARRAY;
            case END_ARRAY -> Kind.ARRAY_END;
            case PROPERTY_NAME -> Kind.KEY;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> Kind.FRACTION;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            default -> throw new AssertionError(token);
        };
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
