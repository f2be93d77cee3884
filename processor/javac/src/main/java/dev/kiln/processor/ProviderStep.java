package dev.kiln.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.kiln.annotations.ProviderPackage;
import dev.kiln.annotations.internal.SchemaPart;
import dev.kiln.codegen.GeneratedSource;
import dev.kiln.processor.declare.Mirrors;
import dev.kiln.processor.declare.Mirrors.Annotation;
import dev.kiln.processor.declare.Problem;
import dev.kiln.processor.write.ProviderWriter;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** From the parts of a Java package to its provider. A provider is written when every interface has its part. */
final class ProviderStep {
    private final Elements elements;
    private final Mirrors mirrors;
    private final Outputs outputs;
    private final Reports reports;
    private final ResourceFiles files;
    private final Map<String, TypeElement> expected = new TreeMap<>();
    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, Element> names = new TreeMap<>();
    private final Set<String> finished = new HashSet<>();

    ProviderStep(ProcessingEnvironment environment, Outputs outputs, Reports reports) {
        this.elements = environment.getElementUtils();
        this.mirrors = new Mirrors(elements);
        this.outputs = outputs;
        this.reports = reports;
        this.files = new ResourceFiles(environment, reports);
    }

    /** Takes note of a package that wants a provider. */
    void provider(Element element) {
        Annotation annotation = mirrors.find(element, ProviderPackage.class).orElseThrow();
        Element other = names.putIfAbsent(annotation.text("name"), element);
        if (other != null && !other.equals(element)) {
            reports.error(Problem.at(
                    element,
                    annotation,
                    "name",
                    "The package " + other + " is the provider " + annotation.text("name")
                            + " already: give one of the two another name"));
        }
    }

    /** Takes note of an interface that will have a part. */
    void expect(TypeElement element) {
        expected.put(element.getQualifiedName().toString(), element);
        if (finished.contains(packageOf(element).toString())) {
            reports.error(Problem.at(
                    element,
                    "This interface was generated after the provider of its package was: let whatever generates it do so in"
                            + " an earlier round, or write it by hand"));
        }
    }

    /** Takes a part. */
    void part(TypeElement definition) {
        Annotation annotation = mirrors.find(definition, SchemaPart.class).orElseThrow();
        String source = annotation.text("source");
        TypeElement element = elements.getTypeElement(source);
        if (element == null) {
            return;
        }
        byte[] json = String.join("", annotation.texts("schema")).getBytes(StandardCharsets.UTF_8);
        var read = SchemaReader.read(source, new ByteArrayInputStream(json));
        if (read.hasErrors()) {
            throw new IllegalStateException("cannot read what was written for " + source + ": " + read.diagnostics());
        }
        parts.put(source, new Part(element, definition, read.get()));
    }

    /** The packages whose interfaces all have their parts. */
    List<PackageElement> ready() {
        Set<String> waiting = expected.entrySet().stream()
                .filter(e -> !parts.containsKey(e.getKey()))
                .map(e -> packageOf(e.getValue()).toString())
                .collect(Collectors.toSet());
        return parts.values().stream()
                .map(p -> packageOf(p.source()))
                .distinct()
                .filter(p -> !waiting.contains(p.toString()) && !finished.contains(p.toString()))
                .toList();
    }

    /** Writes the provider of a package. */
    void write(PackageElement element) {
        finished.add(element.toString());
        List<Part> members = parts.values().stream()
                .filter(p -> packageOf(p.source()).equals(element))
                .sorted(Comparator.comparing(Part::token))
                .toList();
        Optional<Annotation> annotation = mirrors.find(element, ProviderPackage.class);
        if (annotation.isEmpty()) {
            String name = members.get(0).spec().metadata().name();
            reports.error(Problem.at(
                    members.get(0).source(),
                    "No provider offers this: annotate the package " + element + " in its package-info.java with"
                            + " @ProviderPackage(name = \"" + name + "\", version = \"0.1.0\")"));
            return;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<PackageSpec> joined = new Joining(element, annotation.get(), problems).join(members);
        reports.errors(problems);
        joined.ifPresent(spec -> write(element, annotation.get(), members, spec));
    }

    private void write(PackageElement element, Annotation annotation, List<Part> members, PackageSpec spec) {
        String javaPackage = element.getQualifiedName().toString();
        var planned = PartSources.plan(spec, javaPackage);
        planned.diagnostics().stream()
                .filter(Diagnostic::isError)
                .forEach(d -> reports.error(Problem.at(element, annotation.mirror(), d.message())));
        if (planned.hasErrors()) {
            return;
        }
        Set<String> written = written(members, javaPackage);
        Set<String> renamed = new TreeSet<>(written);
        planned.get().sources().forEach(s -> renamed.remove(s.name()));
        if (!renamed.isEmpty()) {
            reports.error(Problem.at(
                    element,
                    annotation.mirror(),
                    "Several resources, functions or types of the package want the class " + String.join(", ", renamed)
                            + ": give them names that differ"));
            return;
        }
        Element[] origins = Stream.concat(Stream.of(element), members.stream().map(Part::source))
                .toArray(Element[]::new);
        planned.get().sources().stream()
                .filter(s -> !written.contains(s.name()))
                .forEach(s -> outputs.write(s.name(), s.text(), origins));
        provider(javaPackage, members, spec, origins);
    }

    private void provider(String javaPackage, List<Part> members, PackageSpec spec, Element... origins) {
        JavaFile file = ProviderWriter.provider(
                javaPackage,
                spec.metadata().name(),
                spec.metadata().version().orElseThrow(),
                definitions(members, true),
                definitions(members, false),
                List.of(origins));
        String name = javaPackage + "." + file.typeSpec().name();
        outputs.write(name, file.toString(), origins);
        files.add(spec, name, origins);
    }

    /** Writes the files that are no classes, where nothing went wrong. */
    void finish(boolean errors) {
        for (Map.Entry<String, Element> name : names.entrySet()) {
            boolean empty =
                    expected.values().stream().noneMatch(e -> packageOf(e).equals(name.getValue()))
                            && parts.values().stream()
                                    .noneMatch(p -> packageOf(p.source()).equals(name.getValue()));
            if (empty) {
                reports.error(Problem.at(
                        name.getValue(),
                        "The provider " + name.getKey() + " has nothing to provide: declare a @Resource or a"
                                + " @ProviderFunction in the package " + name.getValue()));
            }
        }
        if (!errors) {
            files.write();
        }
    }

    private static List<ClassName> definitions(List<Part> members, boolean resources) {
        return members.stream()
                .filter(p -> p.resource() == resources)
                .map(p -> ClassName.get(p.definition()))
                .toList();
    }

    /** What the isolating processor wrote: the same plan again, which costs no reading of stale output. */
    private static Set<String> written(List<Part> members, String javaPackage) {
        return members.stream()
                .flatMap(p -> PartSources.ofPart(
                        PartSources.plan(p.spec(), javaPackage).get())
                        .stream())
                .map(GeneratedSource::name)
                .collect(Collectors.toSet());
    }

    private PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }
}
