import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes a large schema of small ones: as many copies of all types, resources and functions as reach a size, each copy in
 * modules of its own. {@code java -cp JACKSON Multiply.java OUT MEGABYTES SCHEMA...}
 */
final class Multiply {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NAME = "multi";
    private static final List<String> SECTIONS = List.of("types", "resources", "functions");

    private final List<Source> sources = new ArrayList<>();

    /** A schema to copy, and its package's name. */
    private record Source(byte[] text, String name) {}

    public static void main(String[] args) throws IOException {
        var multiply = new Multiply();
        for (var file : List.of(args).subList(2, args.length)) {
            var text = Files.readAllBytes(Path.of(file));
            multiply.sources.add(new Source(text, nameIn(text)));
        }
        var file = Path.of(args[0]);
        multiply.write(file, 1);
        multiply.write(file, (int) Math.max(1, Math.round(Double.parseDouble(args[1]) * 1e6 / Files.size(file))));
    }

    private static String nameIn(byte[] text) {
        try (var in = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = in.currentName();
                in.nextToken();
                if (name.equals("name")) {
                    return in.getString();
                }
                in.skipChildren();
            }
        }
        throw new IllegalArgumentException("a schema has no name");
    }

    private void write(Path file, int copies) throws IOException {
        try (var stream = Files.newOutputStream(file);
                var out = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), stream)) {
            out.writeStartObject();
            out.writeStringProperty("name", NAME);
            out.writeStringProperty("version", "1.0.0");
            for (var section : SECTIONS) {
                out.writeObjectPropertyStart(section);
                for (int copy = 0; copy < copies; copy++) {
                    for (var source : sources) {
                        copySection(source, section, copy, out);
                    }
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        }
    }

    private static void copySection(Source source, String section, int copy, JsonGenerator out) {
        try (var in = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), source.text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                var here = in.currentName().equals(section);
                in.nextToken();
                if (here) {
                    new Copy(in, out, source.name, source.name + copy).members();
                } else {
                    in.skipChildren();
                }
            }
        }
    }

    /** One copy of one section. */
    private record Copy(JsonParser in, JsonGenerator out, String from, String module) {
        void members() {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                var token = in.currentName();
                in.nextToken();
                if (token.startsWith(from + ":")) {
                    out.writeName(renamed(token));
                    value();
                } else {
                    in.skipChildren();
                }
            }
        }

        private void value() {
            int depth = 0;
            do {
                var token = in.currentToken();
                if (token == JsonToken.VALUE_STRING) {
                    out.writeString(text(in.getString()));
                } else {
                    out.copyCurrentEvent(in);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && in.nextToken() != null);
        }

        private String renamed(String token) {
            return NAME + ":" + module + "/" + token.substring(from.length() + 1);
        }

        private String text(String text) {
            if (text.startsWith(from + ":") && text.indexOf(' ') < 0) {
                return renamed(text);
            }
            var result = text;
            for (var section : SECTIONS) {
                result = result.replace("#/" + section + "/" + from + ":", "#/" + section + "/" + NAME + ":" + module + "/");
            }
            return result;
        }
    }
}
