package dev.kiln.schema.bind;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.ObjectTypeSpec;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that what descriptions refer to, as in <code>{{% ref #/types/acme:index:Size %}}</code>, is there. */
final class DocReferences {
    /** Bounded, since it is tried at every place of a text that may be long. */
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{%\\s{0,9}ref\\s{1,9}(.{0,1000}?)\\s{0,9}%\\}\\}");

    private static final Pattern TARGET = Pattern.compile(
            "(?:/?(?<package>[-\\w]+)/v[^/]*/schema\\.json)?#/(?<kind>resources|types|functions)/(?<token>[^/]+)(?:/(?<path>.+))?");

    private final Scope scope;

    DocReferences(Scope scope) {
        this.scope = scope;
    }

    void check() {
        text(scope.spec().metadata().description(), scope.spec().origin());
        properties(scope.spec().config().variables());
        scope.spec().types().values().forEach(this::type);
        scope.spec().provider().ifPresent(this::resource);
        scope.spec().resources().values().forEach(this::resource);
        scope.spec().functions().values().forEach(this::function);
    }

    private void type(TypeDefinitionSpec spec) {
        if (spec instanceof ObjectTypeSpec type) {
            object(type.object());
        } else if (spec instanceof EnumTypeSpec type) {
            text(type.description(), type.origin());
            type.values().forEach(value -> text(value.description(), value.origin()));
        } else {
            throw new AssertionError(spec);
        }
    }

    private void resource(ResourceSpec spec) {
        object(spec.outputs());
        properties(spec.inputProperties());
        spec.stateInputs().ifPresent(this::object);
        spec.listInputs().ifPresent(this::object);
    }

    private void function(FunctionSpec spec) {
        text(spec.description(), spec.origin());
        spec.inputs().ifPresent(this::object);
        spec.result().ifPresent(result -> {
            if (result instanceof ResultSpec.ObjectResult object) {
                object(object.object());
            }
        });
    }

    private void object(ObjectSpec spec) {
        text(spec.description(), spec.origin());
        properties(spec.properties());
    }

    private void properties(SortedMap<String, PropertySpec> properties) {
        properties.values().forEach(property -> text(property.description(), property.origin()));
    }

    private void text(Optional<String> description, Origin owner) {
        if (description.filter(text -> text.contains("{{%")).isEmpty()) {
            return;
        }
        Matcher shortcodes = SHORTCODE.matcher(description.get());
        while (shortcodes.find()) {
            reference(shortcodes.group(1), owner.child("description"));
        }
    }

    private void reference(String reference, Origin origin) {
        Matcher target = TARGET.matcher(reference);
        if (!target.matches()) {
            scope.error(
                    "DOC-REF",
                    origin,
                    "the description refers to \"" + reference + "\"; write #/resources/TOKEN, #/types/TOKEN or"
                            + " #/functions/TOKEN, with %2F for a / in the token");
            return;
        }
        String pack = target.group("package");
        if (pack != null && !pack.equals(scope.name())) {
            scope.warning(
                    "DOC-REF-EXTERNAL",
                    origin,
                    "the description refers to \"" + reference + "\" of another package; it is not looked up");
            return;
        }
        Optional<Map<String, SortedMap<String, PropertySpec>>> sections =
                Reference.Parser.decode(target.group("token")).flatMap(token -> sections(target.group("kind"), token));
        if (sections.filter(found -> contains(found, target.group("path"))).isEmpty()) {
            scope.error(
                    "DOC-REF",
                    origin,
                    "the description refers to \"" + reference + "\", and there is no such "
                            + (sections.isEmpty() ? "definition" : "property"));
        }
    }

    private static boolean contains(Map<String, SortedMap<String, PropertySpec>> sections, @Nullable String path) {
        if (path == null) {
            return true;
        }
        int end = path.lastIndexOf('/');
        SortedMap<String, PropertySpec> section = sections.get(end < 0 ? "" : path.substring(0, end));
        return section != null && section.containsKey(path.substring(end + 1));
    }

    /** The properties of a definition, by where they stand in it. */
    private Optional<Map<String, SortedMap<String, PropertySpec>>> sections(String kind, String token) {
        Map<String, SortedMap<String, PropertySpec>> sections = new TreeMap<>();
        switch (kind) {
            case "resources" -> {
                ResourceSpec resource = scope.spec().resources().get(token);
                if (resource == null) {
                    return Optional.empty();
                }
                sections.put("properties", resource.outputs().properties());
                sections.put("inputProperties", resource.inputProperties());
            }
            case "types" -> {
                TypeDefinitionSpec type = scope.spec().types().get(token);
                if (type == null) {
                    return Optional.empty();
                }
                if (type instanceof ObjectTypeSpec object) {
                    sections.put("properties", object.object().properties());
                }
            }
            default -> {
                FunctionSpec function = scope.spec().functions().get(token);
                if (function == null) {
                    return Optional.empty();
                }
                function.inputs().ifPresent(inputs -> sections.put("inputs/properties", inputs.properties()));
                function.result().ifPresent(result -> {
                    if (result instanceof ResultSpec.ObjectResult object) {
                        sections.put("outputs/properties", object.object().properties());
                    }
                });
            }
        }
        return Optional.of(sections);
    }
}
