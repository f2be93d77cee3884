package dev.kiln.runtime;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a resource was before: a whole URN, or what has changed since. Immutable. */
public final class Alias {
    private final Optional<String> urn;
    private final Optional<String> name;
    private final Optional<String> type;
    private final Optional<String> stack;
    private final Optional<String> project;
    private final @Nullable Object parent;
    private final boolean noParent;

    private Alias(Optional<String> urn, Builder builder) {
        this.urn = urn;
        name = builder.name;
        type = builder.type;
        stack = builder.stack;
        project = builder.project;
        parent = builder.parent;
        noParent = builder.noParent;
    }

    /** It had this URN; throws IllegalArgumentException where that is none. */
    public static Alias urn(String urn) {
        return new Alias(Optional.of(checked(urn)), builder());
    }

    /** It had this name. */
    public static Alias name(String name) {
        return builder().name(name).build();
    }

    /** It had a type of this token. */
    public static Alias type(String type) {
        return builder().type(type).build();
    }

    /** It was a child of {@code parent}. */
    public static Alias parent(AnyResource parent) {
        return builder().parent(parent).build();
    }

    /** It had no parent but the stack. */
    public static Alias noParent() {
        return builder().noParent().build();
    }

    /** An alias to be put together of several parts. */
    public static Builder builder() {
        return new Builder();
    }

    private static String checked(String urn) {
        if (!urn.startsWith("urn:") || urn.split("::", 4).length < 4) {
            throw new IllegalArgumentException(
                    "the alias '" + urn + "' is no URN: one reads urn:pulumi:STACK::PROJECT::TYPE::NAME");
        }
        return urn;
    }

    Optional<String> urn() {
        return urn;
    }

    Optional<String> name() {
        return name;
    }

    Optional<String> type() {
        return type;
    }

    Optional<String> stack() {
        return stack;
    }

    Optional<String> project() {
        return project;
    }

    /** A resource, or an output of a URN; null where it had the parent that it has. */
    @Nullable
    Object parent() {
        return parent;
    }

    boolean hadNoParent() {
        return noParent;
    }

    /** Collects what was different. */
    public static final class Builder {
        private Optional<String> name = Optional.empty();
        private Optional<String> type = Optional.empty();
        private Optional<String> stack = Optional.empty();
        private Optional<String> project = Optional.empty();
        private @Nullable Object parent;
        private boolean noParent;

        private Builder() {}

        /** The name that it had. */
        public Builder name(String before) {
            name = Optional.of(before);
            return this;
        }

        /** The token of the type that it had. */
        public Builder type(String before) {
            type = Optional.of(before);
            return this;
        }

        /** The stack that it was in. */
        public Builder stack(String before) {
            stack = Optional.of(before);
            return this;
        }

        /** The project that it was in. */
        public Builder project(String before) {
            project = Optional.of(before);
            return this;
        }

        /** The parent that it had. */
        public Builder parent(AnyResource before) {
            return parent((Object) before);
        }

        /** The URN of the parent that it had; throws IllegalArgumentException where that is none. */
        public Builder parentUrn(String before) {
            return parent(Output.known(checked(before)));
        }

        /** The URN of the parent that it had. */
        public Builder parentUrn(Output<String> before) {
            return parent((Object) before);
        }

        /** Says that it had no parent but the stack. */
        public Builder noParent() {
            parent = null;
            noParent = true;
            return this;
        }

        private Builder parent(Object before) {
            parent = Objects.requireNonNull(before);
            noParent = false;
            return this;
        }

        /** The alias. */
        public Alias build() {
            return new Alias(Optional.empty(), this);
        }
    }
}
