package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.MetadataSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which Java package a module goes into. */
final class JavaPackages {
    /** Where a schema says what its packages begin with. */
    static final String BASE_PACKAGE = "/language/java/basePackage";

    private static final String OFFICIAL = "com.pulumi";
    private static final Pattern PARTS = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");
    /** Those of the JDK, and that of Kiln's runtime. */
    private static final List<String> TAKEN = List.of("java.", "javax.", "jdk.", "sun.", "dev.kiln.runtime.");

    private final MetadataSpec metadata;
    private final Optional<String> only;
    private final String base;
    private final Set<String> shortened = new HashSet<>();
    private final Map<String, String> modules = new HashMap<>();
    private final Diagnostics diagnostics;

    JavaPackages(MetadataSpec metadata, Optional<String> basePackage, Optional<String> only, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.metadata = metadata;
        this.only = only;
        this.base = basePackage
                .or(() -> metadata.java().basePackage().map(JavaPackages::spelled))
                .orElseGet(() -> metadata.namespace()
                        .filter(namespace -> !namespace.equals("pulumi"))
                        .map(namespace -> "com." + Identifiers.packageSegment(namespace))
                        .orElse(OFFICIAL));
    }

    /** The package of the root module. */
    String root() {
        return only.orElseGet(() -> {
            String own = dotted(metadata.name());
            return base.isEmpty() ? own : base + "." + own;
        });
    }

    /** A base package as Java can have it where only characters or words are in the way, as in {@code com.acme-corp}. */
    static String spelled(String name) {
        return PARTS.matcher(name).matches()
                ? Arrays.stream(name.split("\\."))
                        .map(Identifiers::packageSegment)
                        .collect(Collectors.joining("."))
                : name;
    }

    /** Refuses packages in which the JVM defines no classes, and those that generated code itself stands on. */
    void checkRoot(Origin origin, Diagnostics wrong) {
        String root = root() + ".";
        for (String taken : TAKEN) {
            if (root.startsWith(taken)) {
                wrong.error(
                        "PACKAGE-NAME",
                        origin,
                        "The classes would go into the Java package " + root() + ", and names that begin with \""
                                + taken + "\" are taken; choose another basePackage.");
            }
        }
    }

    /** The package of a token's module. */
    String module(Token token) {
        return modules.computeIfAbsent(token.module(), module -> {
            String below = only.isPresent() ? "" : dotted(module);
            return below.isEmpty() ? root() : root() + "." + below;
        });
    }

    /** A package of one kind of classes beside those of a module. */
    String below(Token token, String kind) {
        return only.isPresent() ? root() : module(token) + "." + kind;
    }

    /** Whether everything goes into one package. */
    boolean isOne() {
        return only.isPresent();
    }

    private String shortened(String segment) {
        String given = FileNames.shortened(segment, FileNames.LONGEST);
        if (!given.equals(segment) && shortened.add(segment)) {
            diagnostics.warning(
                    "RENAMED",
                    Origin.NONE,
                    "The Java package " + segment + " is called " + given + ", since its own name is too long.");
        }
        return given;
    }

    private String dotted(String moduleOrName) {
        String mapped = metadata.java().packages().getOrDefault(moduleOrName, moduleOrName);
        return Arrays.stream(mapped.split("\\.", -1))
                .filter(segment -> !segment.isEmpty())
                .map(Identifiers::packageSegment)
                .map(this::shortened)
                .collect(Collectors.joining("."));
    }
}
