package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.ObjectTypeSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What descriptions can refer to: definitions and their properties, here and in other packages. */
final class DocTargets {
    private static final String GRAMMAR = "; write #/resources/TOKEN, #/types/TOKEN or #/functions/TOKEN, perhaps with"
            + " /properties/NAME, and %2F for a / in the token";
    private static final Map<String, List<String>> SECTIONS = Map.of(
            "resources", List.of("properties", "inputProperties"),
            "types", List.of("properties"),
            "functions", List.of("inputs/properties", "outputs/properties"));

    private final Scope scope;

    DocTargets(Scope scope) {
        this.scope = scope;
    }

    /** The end of a sentence that says what is wrong with a reference, if anything. */
    Optional<String> problem(String reference, Origin origin) {
        Optional<Target> target = RefAddress.parse(reference).flatMap(DocTargets::target);
        if (target.isEmpty()) {
            return Optional.of(GRAMMAR);
        }
        Optional<Map<String, Collection<String>>> sections;
        if (target.get().owner().filter(scope::isOther).isPresent()) {
            Optional<BoundPackage> pack =
                    scope.externals().pack(target.get().owner().get(), origin);
            if (pack.isEmpty()) {
                return Optional.empty();
            }
            sections = external(pack.get(), target.get());
        } else {
            sections = local(target.get());
        }
        if (sections.isEmpty()) {
            return Optional.of(", and there is no such definition");
        }
        return sections.get()
                                .getOrDefault(target.get().section(), List.of())
                                .contains(target.get().property())
                        || target.get().section().isEmpty()
                ? Optional.empty()
                : Optional.of(", and there is no such property");
    }

    /**
     * A reference, taken apart.
     *
     * @param owner a package that is named
     * @param section where the property stands; empty for the definition itself
     */
    private record Target(
            Optional<Reference.Definition> owner, String kind, String token, String section, String property) {}

    private static Optional<Target> target(RefAddress address) {
        String[] parts = address.fragment().split("/", -1);
        Optional<Reference.Definition> owner = Optional.empty();
        if (!address.path().isEmpty()) {
            owner = Reference.ownerOf(address);
            if (owner.isEmpty()) {
                return Optional.empty();
            }
        }
        if (parts.length < 3 || !parts[0].isEmpty() || !SECTIONS.containsKey(parts[1])) {
            return Optional.empty();
        }
        String token = RefAddress.decode(parts[2]).orElse("");
        String section = parts.length < 5 ? "" : String.join("/", List.of(parts).subList(3, parts.length - 1));
        String property = RefAddress.decode(parts[parts.length - 1]).orElse("");
        boolean whole = parts.length == 3;
        boolean sound =
                !token.isEmpty() && token.chars().filter(each -> each == ':').count() == 2;
        boolean known = whole || parts.length > 4 && SECTIONS.get(parts[1]).contains(section) && !property.isEmpty();
        return sound && known
                ? Optional.of(new Target(owner, parts[1], token, section, whole ? "" : property))
                : Optional.empty();
    }

    private Optional<Map<String, Collection<String>>> local(Target target) {
        return switch (target.kind()) {
            case "resources" -> resource(target.token()).map(DocTargets::sections);
            case "types" ->
                Optional.ofNullable(scope.spec().types().get(target.token())).map(DocTargets::sections);
            default ->
                Optional.ofNullable(scope.spec().functions().get(target.token()))
                        .map(DocTargets::sections);
        };
    }

    private Optional<ResourceSpec> resource(String token) {
        return token.equals(Tokens.provider(scope.name()))
                ? scope.spec()
                        .provider()
                        .or(() -> Optional.of(
                                ResourceSpec.builder(scope.spec().origin()).build()))
                : Optional.ofNullable(scope.spec().resources().get(token));
    }

    private static Map<String, Collection<String>> sections(ResourceSpec spec) {
        return Map.of(
                "properties", spec.outputs().properties().keySet(),
                "inputProperties", spec.inputProperties().keySet());
    }

    private static Map<String, Collection<String>> sections(TypeDefinitionSpec spec) {
        return spec instanceof ObjectTypeSpec type
                ? Map.of("properties", type.object().properties().keySet())
                : Map.of();
    }

    private static Map<String, Collection<String>> sections(FunctionSpec spec) {
        Map<String, Collection<String>> sections = new TreeMap<>();
        spec.inputs()
                .map(ObjectSpec::properties)
                .ifPresent(inputs -> sections.put("inputs/properties", inputs.keySet()));
        if (spec.result().orElse(null) instanceof ResultSpec.ObjectResult result) {
            sections.put("outputs/properties", result.object().properties().keySet());
        }
        return sections;
    }

    private static Optional<Map<String, Collection<String>>> external(BoundPackage pack, Target target) {
        return switch (target.kind()) {
            case "resources" ->
                resources(pack)
                        .filter(each -> each.token().text().equals(target.token()))
                        .findFirst()
                        .map(found ->
                                Map.of("properties", names(found.outputs()), "inputProperties", names(found.inputs())));
            case "types" -> type(pack, target.token());
            default ->
                Stream.concat(
                                pack.functions().stream(),
                                resources(pack)
                                        .flatMap(each ->
                                                each.methods().stream().map(BoundResource.BoundMethod::function)))
                        .filter(each -> each.token().text().equals(target.token()))
                        .findFirst()
                        .map(DocTargets::sections);
        };
    }

    private static Optional<Map<String, Collection<String>>> type(BoundPackage pack, String token) {
        Optional<Map<String, Collection<String>>> values = pack.enums().stream()
                .filter(each -> each.token().text().equals(token))
                .findFirst()
                .map(found -> Map.of());
        return pack.objects().stream()
                .filter(each -> each.token().text().equals(token))
                .findFirst()
                .map(found -> Map.of("properties", names(found.properties())))
                .or(() -> values);
    }

    private static Stream<BoundResource> resources(BoundPackage pack) {
        return Stream.concat(pack.resources().stream(), pack.provider().stream());
    }

    private static Map<String, Collection<String>> sections(BoundFunction function) {
        Map<String, Collection<String>> sections = new TreeMap<>();
        sections.put("inputs/properties", names(function.inputs()));
        if (function.result() instanceof BoundResult.ObjectResult result) {
            sections.put("outputs/properties", names(result.properties()));
        }
        return sections;
    }

    private static Collection<String> names(List<BoundProperty> properties) {
        return properties.stream().map(BoundProperty::name).toList();
    }
}
