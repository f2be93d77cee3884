package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.ResourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds resources and the provider. */
final class ResourceBinder {
    private final Scope scope;
    private final PropertyBinder properties;
    private final MethodBinder methods;
    private final ReplacePaths paths;
    private final Names names;

    ResourceBinder(Scope scope, PropertyBinder properties, MethodBinder methods, ReplacePaths paths) {
        this.scope = scope;
        this.properties = properties;
        this.methods = methods;
        this.paths = paths;
        this.names = new Names(scope);
    }

    List<BoundResource> bind() {
        List<BoundResource> bound = new ArrayList<>();
        scope.spec().resources().forEach((text, spec) -> {
            scope.tokens().check(text, false, spec.origin());
            Token token = scope.token(text);
            names.token(token, "resource", spec.origin());
            bound.add(bind(token, spec, outputs(spec)));
        });
        return List.copyOf(bound);
    }

    /** The provider, without properties where the schema has none; an extension has no provider. */
    Optional<BoundResource> provider() {
        Optional<ResourceSpec> said = scope.spec().provider();
        if (said.isEmpty() && scope.spec().extension().isPresent()) {
            return Optional.empty();
        }
        ResourceSpec spec =
                said.orElseGet(() -> ResourceSpec.builder(scope.spec().origin()).build());
        PropertySpec version = spec.inputProperties().get("version");
        if (version != null) {
            scope.error(
                    "NAME-RESERVED",
                    version.origin(),
                    "an input of the provider cannot be called \"version\"; call it otherwise");
        }
        List<BoundProperty> outputs = outputs(spec).stream()
                .filter(property -> isText(property.type()))
                .toList();
        return Optional.of(bind(scope.token(Tokens.provider(scope.name())), spec, outputs));
    }

    private BoundResource bind(Token token, ResourceSpec spec, List<BoundProperty> outputs) {
        spec.stateInputs()
                .map(ObjectSpec::properties)
                .map(state -> state.get("id"))
                .ifPresent(id -> scope.error(
                        "NAME-RESERVED",
                        id.origin(),
                        "\"stateInputs\" cannot have an \"id\": what a resource is looked up by always has one"));
        return new BoundResource(
                token,
                spec.outputs().description(),
                properties.bind(spec.inputProperties(), spec.requiredInputs()),
                outputs,
                spec.stateInputs().map(properties::bind),
                spec.listInputs().map(properties::bind),
                spec.aliases(),
                methods.bind(token, spec),
                paths.of(outputs),
                spec.deprecation(),
                spec.component(),
                spec.overlay(),
                spec.origin());
    }

    /** The outputs without those that every resource has anyway. */
    private List<BoundProperty> outputs(ResourceSpec spec) {
        return properties.bind(spec.outputs()).stream()
                .filter(property -> {
                    boolean own =
                            property.name().equals("urn") || (property.name().equals("id") && !spec.component());
                    if (own) {
                        scope.warning(
                                "OUTPUT-RESERVED",
                                property.origin(),
                                "every resource has an output \"" + property.name()
                                        + "\", which the engine sets; this one is left out");
                    }
                    return !own;
                })
                .toList();
    }

    private boolean isText(BoundType type) {
        return type instanceof Builtin builtin
                ? builtin.kind() == Kind.STRING
                : scope.enumKind(type).filter(kind -> kind == Kind.STRING).isPresent();
    }
}
