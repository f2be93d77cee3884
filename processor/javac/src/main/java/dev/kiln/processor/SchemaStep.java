package dev.kiln.processor;

import dev.kiln.annotations.ResourcePackage;
import dev.kiln.annotations.ResourcePackages;
import dev.kiln.codegen.GeneratedSource;
import dev.kiln.codegen.GeneratedSources;
import dev.kiln.codegen.Generator;
import dev.kiln.codegen.GeneratorOptions;
import dev.kiln.codegen.Include;
import dev.kiln.processor.declare.Mirrors;
import dev.kiln.processor.declare.Mirrors.Annotation;
import dev.kiln.processor.declare.Problem;
import dev.kiln.processor.schema.ExistingClasses;
import dev.kiln.processor.schema.OtherPackages;
import dev.kiln.processor.schema.SchemaLocator;
import dev.kiln.processor.schema.SchemaLocator.Located;
import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;

/** From {@code @ResourcePackage} to the classes that it asks for. */
final class SchemaStep {
    private final Mirrors mirrors;
    private final SchemaLocator locator;
    private final ExistingClasses existing;
    private final Outputs outputs;
    private final Reports reports;

    SchemaStep(ProcessingEnvironment environment, Outputs outputs, Reports reports) {
        this.mirrors = new Mirrors(environment.getElementUtils());
        this.locator = new SchemaLocator(environment);
        this.existing = new ExistingClasses(environment);
        this.outputs = outputs;
        this.reports = reports;
    }

    void run(Element element) {
        mirrors.repeated(element, ResourcePackage.class, ResourcePackages.class)
                .forEach(annotation -> run(element, annotation));
    }

    private void run(Element element, Annotation annotation) {
        String schema = annotation.text("schema");
        Located located = locator.find(schema, element);
        if (located.content().isEmpty()) {
            reports.error(Problem.at(
                    element,
                    annotation,
                    "schema",
                    "There is no schema \"" + schema + "\". Looked for " + String.join(", ", located.looked())
                            + ". Name a file, or the folder of schemas with -A" + SchemaLocator.OPTION + "=…"));
            return;
        }
        options(element, annotation)
                .flatMap(options -> sources(element, annotation, located, options))
                .ifPresent(sources -> write(element, annotation, sources));
    }

    private Optional<GeneratorOptions> options(Element element, Annotation annotation) {
        GeneratorOptions options = GeneratorOptions.defaults().withInclude(Include.of(annotation.texts("include")));
        String base = annotation.text("basePackage");
        if (!base.isEmpty() && !SourceVersion.isName(base)) {
            reports.error(Problem.at(
                    element,
                    annotation,
                    "basePackage",
                    "\"" + base + "\" is no Java package: write names with dots between, none of them a keyword"));
            return Optional.empty();
        }
        return Optional.of(base.isEmpty() ? options : options.withBasePackage(base));
    }

    private Optional<GeneratedSources> sources(
            Element element, Annotation annotation, Located located, GeneratorOptions options) {
        PackageLoader others = new OtherPackages(locator, element, located);
        try (InputStream in = located.content().orElseThrow().open()) {
            byte[] schema = in.readAllBytes();
            return Generator.planSlice(located.name(), schema, others, options)
                    .or(() -> fromAll(
                            element,
                            annotation,
                            SchemaReader.read(located.name(), new ByteArrayInputStream(schema)),
                            others,
                            options));
        } catch (IOException e) {
            reports.error(
                    Problem.at(element, annotation, "schema", located.name() + " cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<GeneratedSources> fromAll(
            Element element,
            Annotation annotation,
            Result<PackageSpec> read,
            PackageLoader others,
            GeneratorOptions options) {
        return passed(element, annotation, "schema", read)
                .flatMap(spec -> passed(element, annotation, "schema", Binder.bind(spec, others)))
                .flatMap(bound -> passed(
                        element,
                        annotation,
                        annotation.written("include").isPresent() ? "include" : "schema",
                        Generator.plan(bound, options)));
    }

    private <T> Optional<T> passed(Element element, Annotation annotation, String member, Result<T> result) {
        for (Diagnostic diagnostic : result.diagnostics()) {
            if (diagnostic.isError()) {
                reports.error(Problem.at(element, annotation, member, diagnostic.toString()));
            }
        }
        return result.hasErrors() ? Optional.empty() : result.value();
    }

    private void write(Element element, Annotation annotation, GeneratedSources sources) {
        List<String> twice = sources.sources().stream()
                .map(GeneratedSource::name)
                .filter(name -> outputs.author(name).isPresent())
                .toList();
        if (!twice.isEmpty()) {
            reports.error(Problem.at(
                    element,
                    annotation.mirror(),
                    "The annotation here and the one on "
                            + outputs.author(twice.get(0)).orElseThrow()
                            + " both generate " + String.join(", ", twice)
                            + ": join them into one, or give one of them a basePackage of its own"));
            return;
        }
        List<String> there = sources.sources().stream()
                .map(GeneratedSource::name)
                .filter(name -> outputs.handWritten(name) || existing.contains(name))
                .toList();
        if (!there.isEmpty()) {
            reports.error(Problem.at(
                    element,
                    annotation.mirror(),
                    "On the class path there is already " + String.join(", ", there)
                            + ": use it, or generate into another place with basePackage = \"…\""));
            return;
        }
        sources.sources().forEach(s -> outputs.write(s.name(), s.text(), element));
    }
}
