package dev.kiln.runtime.value;

import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into a plain tree. */
final class JsonTreeReader {
    private static final int DEEPEST = 2_000;

    // The texts are our own state and our own wire: only the depth, which recursion pays for, is bounded.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonTreeReader() {}

    static PropertyValue read(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            PropertyValue value = value(parser);
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation(), "more text after the end of the value");
            }
            return value;
        } catch (UnexpectedEndOfInputException e) {
            throw at(e.getLocation(), "the text ends in the middle of a value");
        } catch (JacksonException e) {
            throw at(e.getLocation(), "what stands here is no JSON"); // Its own message quotes the text.
        }
    }

    private static PropertyValue value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw at(parser.currentLocation(), "the text ends where a value should be");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> PropertyValue.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> PropertyValue.of(parser.getDoubleValue());
            case VALUE_TRUE -> PropertyValue.of(true);
            case VALUE_FALSE -> PropertyValue.of(false);
            case VALUE_NULL -> PropertyValue.NULL;
            default -> throw at(parser.currentTokenLocation(), "a value should be here");
        };
    }

    private static MapValue object(JsonParser parser) {
        TreeMap<String, PropertyValue> entries = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, value(parser));
        }
        return MapValue.of(entries);
    }

    private static ListValue list(JsonParser parser) {
        List<PropertyValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new ListValue(items);
    }

    private static PropertyJsonException at(TokenStreamLocation location, String what) {
        return new PropertyJsonException(
                "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": " + what);
    }
}
