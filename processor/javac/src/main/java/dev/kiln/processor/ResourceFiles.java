package dev.kiln.processor;

import dev.kiln.processor.declare.Problem;
import dev.kiln.processor.schema.SchemaResource;
import dev.kiln.processor.write.RuntimeNames;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.write.SchemaWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** The schemas and the service file of a compilation, written together at its end: the service file is one for all. */
final class ResourceFiles {
    private static final String SERVICES = "META-INF/services/" + RuntimeNames.PROVIDER;

    private final Filer filer;
    private final Elements elements;
    private final Reports reports;
    private final TreeMap<String, Entry> entries = new TreeMap<>();

    ResourceFiles(ProcessingEnvironment environment, Reports reports) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.reports = reports;
    }

    private record Entry(PackageSpec spec, String provider, List<Element> origins) {}

    /** Takes note of a provider. */
    void add(PackageSpec spec, String provider, Element... origins) {
        entries.put(spec.metadata().name(), new Entry(spec, provider, List.of(origins)));
    }

    /** Writes everything. */
    void write() {
        Set<Element> origins = new LinkedHashSet<>();
        Set<String> providers = new TreeSet<>();
        entries.values().forEach(entry -> {
            Element[] own = entry.origins().toArray(Element[]::new);
            SchemaResource schema = new SchemaResource(entry.spec().metadata().name());
            resource(schema.path(), own, out -> SchemaWriter.write(entry.spec(), out));
            resource(schema.signpost(), own, out -> out.write(schema.path().getBytes(StandardCharsets.UTF_8)));
            providers.add(entry.provider());
            origins.addAll(entry.origins());
        });
        if (!providers.isEmpty()) {
            providers.addAll(others());
            String text = String.join("\n", providers) + "\n";
            resource(
                    SERVICES, origins.toArray(Element[]::new), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** What the user listed by hand; entries without a class are what an earlier compilation left. */
    private List<String> others() {
        List<String> found = new ArrayList<>();
        try (InputStream in =
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", SERVICES).openInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .filter(line -> elements.getTypeElement(line.replace('$', '.')) != null)
                    .forEach(found::add);
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
        return found;
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private void resource(String path, Element[] origins, Body body) {
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origins)
                .openOutputStream()) {
            body.write(out);
        } catch (IOException e) {
            reports.error(Problem.at(origins[0], path + " cannot be written: " + e.getMessage()));
        }
    }
}
