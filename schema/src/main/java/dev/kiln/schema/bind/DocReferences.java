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
import java.util.Optional;
import java.util.SortedMap;

/** Checks that what descriptions refer to, as in <code>{{% ref #/types/acme:index:Size %}}</code>, is there. */
final class DocReferences {
    private final Scope scope;
    private final DocTargets targets;

    DocReferences(Scope scope) {
        this.scope = scope;
        this.targets = new DocTargets(scope);
    }

    void check() {
        Origin metadata = scope.spec().origin();
        texts(
                scope.spec().metadata().description(),
                Optional.empty(),
                scope.spec().metadata().place("/description", metadata),
                false);
        properties(scope.spec().config().variables(), false);
        scope.spec().types().values().forEach(this::type);
        scope.spec().provider().ifPresent(this::resource);
        scope.spec().resources().values().forEach(this::resource);
        scope.spec().functions().values().forEach(this::function);
    }

    private void type(TypeDefinitionSpec spec) {
        if (spec instanceof ObjectTypeSpec type) {
            object(type.object(), false);
        } else if (spec instanceof EnumTypeSpec type) {
            texts(type.description(), Optional.empty(), type.origin(), false);
            type.values().forEach(value -> texts(value.description(), value.deprecation(), value.origin(), false));
        } else {
            throw new AssertionError(spec);
        }
    }

    private void resource(ResourceSpec spec) {
        object(spec.outputs(), false);
        texts(Optional.empty(), spec.deprecation(), spec.origin(), false);
        properties(spec.inputProperties(), false);
        spec.stateInputs().ifPresent(state -> object(state, false));
        spec.listInputs().ifPresent(list -> object(list, true));
    }

    private void function(FunctionSpec spec) {
        texts(spec.description(), spec.deprecation(), spec.origin(), false);
        spec.inputs().ifPresent(inputs -> object(inputs, false));
        spec.result().ifPresent(result -> {
            if (result instanceof ResultSpec.ObjectResult object) {
                object(object.object(), true);
            }
        });
    }

    private void object(ObjectSpec spec, boolean lenient) {
        texts(spec.description(), Optional.empty(), spec.origin(), lenient);
        properties(spec.properties(), lenient);
    }

    private void properties(SortedMap<String, PropertySpec> properties, boolean lenient) {
        properties
                .values()
                .forEach(property -> texts(property.description(), property.deprecation(), property.origin(), lenient));
    }

    /** Where the ecosystem's binder does not look, a mistake is no more than a warning. */
    private void texts(Optional<String> description, Optional<String> deprecation, Origin owner, boolean lenient) {
        description.ifPresent(text -> text(text, "description", owner, lenient));
        deprecation.ifPresent(text -> text(text, "deprecationMessage", owner, lenient));
    }

    private void text(String text, String member, Origin owner, boolean lenient) {
        for (String reference : DocText.references(text)) {
            Origin origin = owner.pointer().endsWith("/" + member) ? owner : owner.child(member);
            targets.problem(reference, origin).ifPresent(problem -> {
                String message = "the text refers to \"" + reference + "\"" + problem;
                if (lenient) {
                    scope.warning("DOC-REF", origin, message);
                } else {
                    scope.error("DOC-REF", origin, message);
                }
            });
        }
    }
}
