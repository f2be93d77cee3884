package dev.kiln.schema.bind;

import com.google.re2j.PatternSyntaxException;
import dev.kiln.schema.bound.BoundParameterization;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.ParameterizationSpec;
import dev.kiln.schema.spec.SemanticVersion;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what a package says of itself. */
final class PackageChecker {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9_]*");
    private static final String NAME_FORM = "; begin with a letter, and use letters, digits, - and _";
    private static final Pattern NAMESPACE = Pattern.compile("([a-z][a-z0-9]*)(-[a-z0-9]+)*");
    private static final Set<String> RESERVED = Set.of("pulumi", "input");

    private final PackageSpec spec;
    private final MetadataSpec metadata;
    private final Diagnostics diagnostics;

    PackageChecker(PackageSpec spec, Diagnostics diagnostics) {
        this.spec = spec;
        this.metadata = spec.metadata();
        this.diagnostics = diagnostics;
    }

    void check() {
        name();
        metadata.version().ifPresent(this::version);
        metadata.namespace()
                .filter(namespace -> !NAMESPACE.matcher(namespace).matches())
                .ifPresent(
                        namespace -> diagnostics.warning(
                                "PACKAGE-NAMESPACE",
                                place("/namespace"),
                                "\"" + namespace
                                        + "\" is no namespace; write lower-case letters and digits, with single dashes between"));
        if (metadata.supportPack() && metadata.version().isEmpty()) {
            diagnostics.error(
                    "PACKAGE-PACK", place("/meta/supportPack"), "\"supportPack\" needs the package's \"version\"");
        }
        parameterizations();
        for (DependencySpec dependency : spec.dependencies()) {
            if (!NAME.matcher(dependency.name()).matches()) {
                diagnostics.warning(
                        "DEPENDENCY-NAME",
                        dependency.origin(),
                        "\"" + dependency.name() + "\" is no name of a package" + NAME_FORM);
            }
        }
    }

    /** The module format; the default one where the schema's own is broken. */
    ModuleFormat moduleFormat() {
        if (metadata.moduleFormat().isEmpty()) {
            return ModuleFormat.DEFAULT;
        }
        try {
            return ModuleFormat.compile(metadata.moduleFormat().get());
        } catch (PatternSyntaxException e) {
            diagnostics.error(
                    "PACKAGE-MODULE-FORMAT",
                    place("/meta/moduleFormat"),
                    "\"" + metadata.moduleFormat().get() + "\" is no regular expression: " + e.getDescription());
            return ModuleFormat.DEFAULT;
        }
    }

    private void version(String version) {
        if (!SemanticVersion.isValid(version)) {
            diagnostics.error(
                    "PACKAGE-VERSION",
                    place("/version"),
                    "\"" + version + "\" is no version; write a semantic one, such as 1.2.3");
        } else if (!SemanticVersion.isFull(version)) {
            diagnostics.warning(
                    "PACKAGE-VERSION",
                    place("/version"),
                    "\"" + version + "\" is not a full version; write three numbers, such as 1.2.3");
        }
    }

    private void name() {
        String name = metadata.name();
        if (name.isEmpty()) {
            diagnostics.error("PACKAGE-NAME", place("/name"), "the package needs a \"name\"");
        } else if (!NAME.matcher(name).matches()) {
            diagnostics.error("PACKAGE-NAME", place("/name"), "\"" + name + "\" is no name of a package" + NAME_FORM);
        } else if (RESERVED.contains(name)) {
            diagnostics.error(
                    "PACKAGE-NAME", place("/name"), "a package cannot be called \"" + name + "\"; call it otherwise");
        }
    }

    private void parameterizations() {
        Optional<ParameterizationSpec> extension = spec.extension();
        if (spec.parameterization().isPresent() && extension.isPresent()) {
            diagnostics.error(
                    "PARAMETERIZATION-BOTH",
                    extension.get().origin(),
                    "a package has \"parameterization\" or \"extensionParameterization\", not both");
        }
        if (extension.isPresent() && spec.provider().isPresent()) {
            diagnostics.error(
                    "EXTENSION-PROVIDER",
                    spec.provider().get().origin(),
                    "a package that extends another has no provider of its own; leave it out");
        }
        spec.parameterization().ifPresent(this::base);
        extension.ifPresent(this::base);
    }

    private void base(ParameterizationSpec found) {
        if (found.name().filter(name -> !name.name().isEmpty()).isEmpty()) {
            diagnostics.error(
                    "PARAMETERIZATION-BASE",
                    found.name().map(NameSpec::origin).orElse(found.origin()),
                    "the base provider needs a \"name\"");
        } else if (!NAME.matcher(found.name().get().name()).matches()) {
            diagnostics.warning(
                    "PARAMETERIZATION-BASE",
                    found.name().get().origin(),
                    "\"" + found.name().get().name() + "\" is no name of a package" + NAME_FORM);
        }
        if (found.version()
                .filter(version -> SemanticVersion.isStrict(version.name()))
                .isEmpty()) {
            diagnostics.error(
                    "PARAMETERIZATION-BASE",
                    found.version().map(NameSpec::origin).orElse(found.origin()),
                    "the base provider needs a full \"version\" such as 1.2.3, without v");
        }
        found.base().ifPresent(this::base);
    }

    /** How the package is offered; what is wrong in it is reported. */
    Optional<BoundParameterization> parameterization() {
        return spec.parameterization()
                .map(found -> bound(found, false))
                .or(() -> spec.extension().map(found -> bound(found, true)));
    }

    private static BoundParameterization bound(ParameterizationSpec found, boolean extension) {
        return new BoundParameterization(
                extension,
                found.name().map(NameSpec::name).orElse(""),
                found.version().map(NameSpec::name).orElse(""),
                found.parameter().orElse(""),
                found.base().map(plugin -> bound(plugin, false)));
    }

    private Origin place(String pointer) {
        return metadata.place(pointer, spec.origin());
    }
}
