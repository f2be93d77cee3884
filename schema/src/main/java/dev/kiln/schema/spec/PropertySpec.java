package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A property of an object, resource, function or configuration.
 *
 * @param constant the only value that it can have
 * @param defaultInfo where else its default comes from
 * @param replaceOnChanges whether a change means replacement, to be told to the engine
 * @param willReplaceOnChanges whether the provider says that a change means replacement; for documentation alone
 * @param javaName the member {@code language.java.name}
 */
public record PropertySpec(
        TypeUseSpec type,
        Optional<String> description,
        Optional<LiteralSpec> constant,
        Optional<LiteralSpec> defaultValue,
        Optional<DefaultInfoSpec> defaultInfo,
        Optional<String> deprecation,
        boolean secret,
        boolean replaceOnChanges,
        boolean willReplaceOnChanges,
        Optional<String> javaName,
        Origin origin) {
    /**
     * Where a default comes from when no argument gives the value.
     *
     * @param environment variables, in this order
     */
    public record DefaultInfoSpec(List<String> environment, Origin origin) {}

    /** A property of a type, with nothing else said of it. */
    public static PropertySpec of(TypeUseSpec type, Origin origin) {
        return builder(origin).type(type).build();
    }

    /** Collects what is said of a property; without a type it is a reference to anything. */
    public static Builder builder(Origin origin) {
        return new Builder(origin);
    }

    /** The variables that its default is read from, in this order. */
    public List<String> environment() {
        return defaultInfo.map(DefaultInfoSpec::environment).orElse(List.of());
    }

    /** Collects what is said of a property. */
    public static final class Builder {
        private final Origin origin;
        private TypeUseSpec type;
        private Optional<String> description = Optional.empty();
        private Optional<LiteralSpec> constant = Optional.empty();
        private Optional<LiteralSpec> defaultValue = Optional.empty();
        private Optional<DefaultInfoSpec> defaultInfo = Optional.empty();
        private Optional<String> deprecation = Optional.empty();
        private boolean secret;
        private boolean replaceOnChanges;
        private boolean willReplaceOnChanges;
        private Optional<String> javaName = Optional.empty();

        private Builder(Origin origin) {
            this.origin = origin;
            this.type = TypeUseSpec.reference("pulumi.json#/Any", origin);
        }

        /** Its type. */
        public Builder type(TypeUseSpec type) {
            this.type = type;
            return this;
        }

        /** What it is, in Markdown. */
        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        /** The only value that it can have. */
        public Builder constant(LiteralSpec constant) {
            this.constant = Optional.of(constant);
            return this;
        }

        /** Its value where nothing else gives one. */
        public Builder defaultValue(LiteralSpec defaultValue) {
            this.defaultValue = Optional.of(defaultValue);
            return this;
        }

        /** The variables that its default is read from, in this order. */
        public Builder environment(List<String> environment) {
            return defaultInfo(new DefaultInfoSpec(List.copyOf(environment), origin));
        }

        /** Where else its default comes from. */
        public Builder defaultInfo(DefaultInfoSpec defaultInfo) {
            this.defaultInfo = Optional.of(defaultInfo);
            return this;
        }

        /** What to use instead of it. */
        public Builder deprecation(String message) {
            this.deprecation = Optional.of(message);
            return this;
        }

        /** Whether its value is secret. */
        public Builder secret(boolean secret) {
            this.secret = secret;
            return this;
        }

        /** Whether a change means replacement, to be told to the engine. */
        public Builder replaceOnChanges(boolean replace) {
            this.replaceOnChanges = replace;
            return this;
        }

        /** Whether the provider says that a change means replacement. */
        public Builder willReplaceOnChanges(boolean replace) {
            this.willReplaceOnChanges = replace;
            return this;
        }

        /** Its name in Java. */
        public Builder javaName(String name) {
            this.javaName = Optional.of(name);
            return this;
        }

        /** The property. */
        public PropertySpec build() {
            return new PropertySpec(
                    type,
                    description,
                    constant,
                    defaultValue,
                    defaultInfo,
                    deprecation,
                    secret,
                    replaceOnChanges,
                    willReplaceOnChanges,
                    javaName,
                    origin);
        }
    }
}
