package dev.kiln.processor;

import dev.kiln.processor.declare.Mirrors.Annotation;
import dev.kiln.processor.declare.Problem;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.JavaPackageSpec;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.MetadataSpecBuilder;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.PackageElement;

/** Joins parts into one schema, with what the package says of itself. */
final class Joining {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9_]*");
    private static final Pattern VERSION = Pattern.compile(
            "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");

    private final PackageElement element;
    private final Annotation annotation;
    private final List<Problem> problems;

    Joining(PackageElement element, Annotation annotation, List<Problem> problems) {
        this.element = element;
        this.annotation = annotation;
        this.problems = problems;
    }

    /** The schema; empty where {@code problems} was added to. */
    Optional<PackageSpec> join(List<Part> parts) {
        int before = problems.size();
        String name = annotation.text("name");
        checkPackage(name);
        Map<String, Part> tokens = new HashMap<>();
        for (Part part : parts) {
            if (!part.spec().metadata().name().equals(name)) {
                problems.add(Problem.at(
                        part.source(),
                        "The token " + part.token() + " is not one of the package " + name
                                + ", which @ProviderPackage on " + element + " names: begin it with " + name + ":"));
            }
            Part other = tokens.putIfAbsent(part.token().toLowerCase(Locale.ROOT), part);
            if (other != null) {
                problems.add(Problem.at(
                        part.source(),
                        "The token " + part.token() + " is taken by "
                                + other.source().getQualifiedName() + ": give one of the two another"));
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        SortedMap<String, ResourceSpec> resources = new TreeMap<>();
        SortedMap<String, FunctionSpec> functions = new TreeMap<>();
        SortedMap<String, TypeDefinitionSpec> types = new TreeMap<>();
        for (Part part : parts) {
            resources.putAll(part.spec().resources());
            functions.putAll(part.spec().functions());
            types.putAll(part.spec().types());
        }
        return Optional.of(PackageSpec.builder(metadata(name), Origin.ofFile(element.toString()))
                .resources(resources)
                .functions(functions)
                .types(types)
                .build());
    }

    private void checkPackage(String name) {
        if (!NAME.matcher(name).matches() || name.equals("pulumi") || name.equals("input")) {
            problems.add(Problem.at(
                    element,
                    annotation,
                    "name",
                    "\"" + name
                            + "\" cannot name a package: it begins with a letter, goes on with letters, digits, - and _,"
                            + " and is neither pulumi nor input"));
        }
        if (!VERSION.matcher(annotation.text("version")).matches()) {
            problems.add(Problem.at(
                    element,
                    annotation,
                    "version",
                    "\"" + annotation.text("version") + "\" is no semantic version: write one such as 1.0.0"));
        }
        if (element.isUnnamed()) {
            problems.add(Problem.at(element, annotation.mirror(), "A provider needs a Java package with a name"));
        }
    }

    private MetadataSpec metadata(String name) {
        MetadataSpecBuilder builder = MetadataSpec.builder(name)
                .version(annotation.text("version"))
                .keywords(annotation.texts("keywords"))
                .java(java(name));
        text("displayName", builder::displayName);
        text("description", builder::description);
        text("homepage", builder::homepage);
        text("license", builder::license);
        text("repository", builder::repository);
        text("publisher", builder::publisher);
        text("moduleFormat", builder::moduleFormat);
        return builder.build();
    }

    private void text(String member, Function<String, MetadataSpecBuilder> setter) {
        String text = annotation.text(member);
        if (!text.isEmpty()) {
            setter.apply(text);
        }
    }

    private JavaPackageSpec java(String name) {
        String javaPackage = element.getQualifiedName().toString();
        int dot = javaPackage.lastIndexOf('.');
        return dot < 0
                ? JavaPackageSpec.empty()
                : JavaPackageSpec.of(
                        Optional.of(javaPackage.substring(0, dot)),
                        new TreeMap<>(Map.of(name, javaPackage.substring(dot + 1))));
    }
}
