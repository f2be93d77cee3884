package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Definition;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a definition of a package, or with another one that it leads to. */
final class Reach {
    private static final Set<String> SECTIONS = Set.of("types", "resources", "functions", "config", "provider");

    private final List<Diagnostic> errors;
    private final Map<Token, BoundObject> objects = new HashMap<>();
    private final Map<Token, BoundResource> resources = new HashMap<>();
    private final String provider;

    Reach(BoundPackage pack, List<Diagnostic> said) {
        this.errors = said.stream().filter(Diagnostic::isError).toList();
        this.provider = pack.providerToken().text();
        if (!errors.isEmpty()) {
            pack.objects().forEach(each -> objects.put(each.token(), each));
            pack.resources().forEach(each -> resources.put(each.token(), each));
            pack.provider().ifPresent(each -> resources.put(each.token(), each));
        }
    }

    /** The first mistake in the package itself, in what {@code ref} names, or in what that leads to. */
    Optional<Diagnostic> firstError(ExternalRef ref) {
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        Walk walk = new Walk();
        if (ref.definition() == Definition.RESOURCE) {
            walk.resource(ref.token());
        } else {
            walk.type(ref.token());
        }
        return walk.firstError();
    }

    private static boolean ofPackage(Diagnostic error) {
        String pointer = error.origin().pointer();
        int end = pointer.indexOf('/', 1);
        return pointer.isEmpty() || !SECTIONS.contains(pointer.substring(1, end < 0 ? pointer.length() : end));
    }

    private final class Walk {
        private final Set<String> seen = new HashSet<>();
        private final Deque<Runnable> open = new ArrayDeque<>();

        Optional<Diagnostic> firstError() {
            while (!open.isEmpty()) {
                open.pop().run();
            }
            return errors.stream()
                    .filter(error -> ofPackage(error) || isSeen(error.origin().pointer()))
                    .sorted()
                    .findFirst();
        }

        private boolean isSeen(String pointer) {
            int end = pointer.indexOf('/', 1);
            int next = end < 0 || pointer.startsWith("/provider/") ? end : pointer.indexOf('/', end + 1);
            return seen.contains(next < 0 ? pointer : pointer.substring(0, next));
        }

        void type(Token token) {
            BoundObject object = objects.get(token);
            if (seen.add("/types/" + Origin.escape(token.text())) && object != null) {
                open.push(() -> properties(object.properties()));
            }
        }

        void resource(Token token) {
            BoundResource resource = resources.get(token);
            boolean own = token.text().equals(provider);
            if (seen.add(own ? "/provider" : "/resources/" + Origin.escape(token.text())) && resource != null) {
                open.push(() -> resource(resource));
            }
        }

        private void resource(BoundResource resource) {
            properties(resource.inputs());
            properties(resource.outputs());
            resource.state().ifPresent(this::properties);
            resource.list().ifPresent(this::properties);
            resource.methods().forEach(method -> function(method.function()));
        }

        private void function(BoundFunction function) {
            seen.add("/functions/" + Origin.escape(function.token().text()));
            properties(function.inputs());
            if (function.result() instanceof BoundResult.ObjectResult object) {
                properties(object.properties());
            } else if (function.result() instanceof BoundResult.ValueResult value) {
                use(value.type());
            }
        }

        private void properties(List<BoundProperty> properties) {
            properties.forEach(property -> use(property.type()));
        }

        private void use(BoundType type) {
            if (type instanceof ListOf list) {
                use(list.item());
            } else if (type instanceof MapOf map) {
                use(map.value());
            } else if (type instanceof UnionOf union) {
                union.members().forEach(this::use);
            } else if (type instanceof ObjectRef ref) {
                type(ref.token());
            } else if (type instanceof EnumRef ref) {
                type(ref.token());
            } else if (type instanceof ResourceRef ref) {
                resource(ref.token());
            }
        }
    }
}
