package dev.kiln.schema.report;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.write.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;

/** What diagnostics are for other programs. */
public final class DiagnosticReport {
    private DiagnosticReport() {}

    /**
     * An object with {@code diagnostics}, a list of objects with {@code severity} ({@code error} or {@code warning}),
     * {@code code}, {@code message}, {@code file}, {@code line}, {@code column} and {@code pointer}, in the order given;
     * places that are not known are left out. {@code errors} and {@code warnings} count them.
     */
    public static String json(Collection<Diagnostic> diagnostics) {
        return new JsonObject()
                .put(
                        "diagnostics",
                        diagnostics.stream().map(DiagnosticReport::object).toList())
                .put("errors", (int)
                        diagnostics.stream().filter(Diagnostic::isError).count())
                .put("warnings", (int)
                        diagnostics.stream().filter(each -> !each.isError()).count())
                .text();
    }

    /** A log of the Static Analysis Results Interchange Format, version 2.1.0, as code scanners take it. */
    public static String sarif(Collection<Diagnostic> diagnostics) {
        List<JsonObject> rules = diagnostics.stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .map(code -> new JsonObject().put("id", code))
                .toList();
        JsonObject tool = new JsonObject()
                .put("driver", new JsonObject().put("name", "kiln").put("rules", rules));
        JsonObject run = new JsonObject()
                .put("tool", tool)
                .put("columnKind", "utf16CodeUnits")
                .put(
                        "results",
                        diagnostics.stream().map(DiagnosticReport::result).toList());
        return new JsonObject()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0")
                .put("runs", List.of(run))
                .text();
    }

    private static JsonObject object(Diagnostic diagnostic) {
        return place(diagnostic.origin())
                .put("severity", level(diagnostic))
                .put("code", diagnostic.code())
                .put("message", diagnostic.message());
    }

    /** The members that say where something is. */
    static JsonObject place(Origin origin) {
        JsonObject place = new JsonObject().put("pointer", origin.pointer());
        if (!origin.file().isEmpty()) {
            place.put("file", origin.file());
        }
        return origin.line() == 0 ? place : place.put("line", origin.line()).put("column", origin.column());
    }

    private static JsonObject result(Diagnostic diagnostic) {
        Origin origin = diagnostic.origin();
        JsonObject location = new JsonObject()
                .put("logicalLocations", List.of(new JsonObject().put("fullyQualifiedName", origin.pointer())));
        if (!origin.file().isEmpty()) {
            JsonObject physical =
                    new JsonObject().put("artifactLocation", new JsonObject().put("uri", uri(origin.file())));
            if (origin.line() > 0) {
                physical.put(
                        "region",
                        new JsonObject().put("startLine", origin.line()).put("startColumn", origin.column()));
            }
            location.put("physicalLocation", physical);
        }
        return new JsonObject()
                .put("ruleId", diagnostic.code())
                .put("level", level(diagnostic))
                .put("message", new JsonObject().put("text", diagnostic.message()))
                .put("locations", List.of(location));
    }

    private static String level(Diagnostic diagnostic) {
        return diagnostic.isError() ? "error" : "warning";
    }

    private static String uri(String file) {
        try {
            return file.matches("(?i)https?:.*|file:.*")
                    ? file
                    : new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
