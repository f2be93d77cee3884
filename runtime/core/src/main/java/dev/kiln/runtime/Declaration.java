package dev.kiln.runtime;

import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.CompletedArgs;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceReference;
import dev.kiln.runtime.typed.ResourceType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a constructor was given, as it was then.
 *
 * @param lookUp the id of one that is managed elsewhere
 * @param reference of one that is known already
 */
record Declaration(
        Kind kind,
        ResourceType resourceType,
        String name,
        CompletedArgs args,
        ResourceOptions options,
        @Nullable Output<String> lookUp,
        @Nullable ResourceReference reference) {
    /** What kind of resource it is. */
    enum Kind {
        CUSTOM,
        COMPONENT,
        REMOTE
    }

    Declaration {
        if (options == null) {
            throw new IllegalArgumentException(name + " (" + resourceType.token()
                    + "): null was given instead of its options; ResourceOptions.NONE stands for none");
        }
    }

    static Declaration custom(ResourceType type, String name, InputArgs args, ResourceOptions options) {
        return new Declaration(Kind.CUSTOM, type, checked(name), snapshot(type, name, args), options, null, null);
    }

    static Declaration remote(ResourceType type, String name, InputArgs args, ResourceOptions options) {
        return new Declaration(Kind.REMOTE, type, checked(name), snapshot(type, name, args), options, null, null);
    }

    static Declaration lookUp(
            ResourceType type, String name, Output<String> id, @Nullable InputArgs state, ResourceOptions options) {
        var known = state == null ? CompletedArgs.NONE : snapshot(type, name, state);
        return new Declaration(Kind.CUSTOM, type, checked(name), known, options, Objects.requireNonNull(id), null);
    }

    static Declaration component(String type, String name, ResourceOptions options) {
        var resourceType = ResourceType.of(type, PackageInfo.named(packageOf(type)));
        return new Declaration(Kind.COMPONENT, resourceType, checked(name), CompletedArgs.NONE, options, null, null);
    }

    static Declaration reference(ResourceReference reference) {
        var parts = reference.urn().split("::", 4);
        var qualified = parts.length == 4 ? parts[2] : "";
        var type = qualified.substring(qualified.lastIndexOf('$') + 1);
        var resourceType = ResourceType.of(type, PackageInfo.named(packageOf(type)));
        var kind = reference.id() == null ? Kind.REMOTE : Kind.CUSTOM;
        var name = parts.length == 4 ? parts[3] : reference.urn();
        return new Declaration(kind, resourceType, name, CompletedArgs.NONE, ResourceOptions.NONE, null, reference);
    }

    String type() {
        return resourceType.token();
    }

    /** How the user knows it. */
    String subject() {
        return name + " (" + type() + ")";
    }

    private static CompletedArgs snapshot(ResourceType type, String name, InputArgs args) {
        var subject = name + " (" + type.token() + ")";
        if (args == null) {
            throw new IllegalArgumentException(subject + ": null was given instead of its arguments");
        }
        return Snapshot.of(args, subject);
    }

    private static String checked(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a resource needs a name that is not empty");
        }
        return name;
    }

    private static String packageOf(String token) {
        var colon = token.indexOf(':');
        return colon < 0 ? token : token.substring(0, colon);
    }
}
