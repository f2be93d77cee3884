package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A function or method.
 *
 * @param result what it returns; empty for nothing
 * @param plain whether the result is wanted as a value: only there when the schema says so
 */
public record FunctionSpec(
        Optional<String> description,
        Optional<ObjectSpec> inputs,
        Optional<ResultSpec> result,
        List<NameSpec> multiArgumentInputs,
        Optional<Boolean> plain,
        Optional<String> deprecation,
        OverlaySpec overlay,
        Origin origin) {
    /** What a function returns. */
    public sealed interface ResultSpec {
        /** An object of its own. */
        record ObjectResult(ObjectSpec object, boolean plain) implements ResultSpec {}

        /** A value of some type. */
        record ValueResult(TypeUseSpec type) implements ResultSpec {}
    }

    /** Collects what is said of a function. */
    public static Builder builder(Origin origin) {
        return new Builder(origin);
    }

    /** Collects what is said of a function. */
    public static final class Builder {
        private final Origin origin;
        private Optional<String> description = Optional.empty();
        private Optional<ObjectSpec> inputs = Optional.empty();
        private Optional<ResultSpec> result = Optional.empty();
        private List<NameSpec> multiArgumentInputs = List.of();
        private Optional<Boolean> plain = Optional.empty();
        private Optional<String> deprecation = Optional.empty();
        private OverlaySpec overlay = OverlaySpec.NONE;

        private Builder(Origin origin) {
            this.origin = origin;
        }

        /** What it does, in Markdown. */
        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        /** What it takes. */
        public Builder inputs(ObjectSpec inputs) {
            this.inputs = Optional.of(inputs);
            return this;
        }

        /** What it returns. */
        public Builder result(ResultSpec result) {
            this.result = Optional.of(result);
            return this;
        }

        /** The inputs in the order in which they are separate arguments. */
        public Builder multiArgumentInputs(List<NameSpec> names) {
            this.multiArgumentInputs = List.copyOf(names);
            return this;
        }

        /** Whether it also has a form that returns the value itself. */
        public Builder plain(boolean plain) {
            this.plain = Optional.of(plain);
            return this;
        }

        /** What to use instead of it. */
        public Builder deprecation(String message) {
            this.deprecation = Optional.of(message);
            return this;
        }

        /** Whether it is written by hand. */
        public Builder overlay(OverlaySpec overlay) {
            this.overlay = overlay;
            return this;
        }

        /** The function. */
        public FunctionSpec build() {
            return new FunctionSpec(
                    description, inputs, result, multiArgumentInputs, plain, deprecation, overlay, origin);
        }
    }
}
