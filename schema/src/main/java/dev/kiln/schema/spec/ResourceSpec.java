package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource.
 *
 * @param outputs its state, and its description; those required are always set
 * @param stateInputs what it can be looked up by besides its id
 * @param listInputs what a listing of such resources takes
 * @param aliases tokens that it had before
 * @param methods function tokens by the method's name
 */
public record ResourceSpec(
        ObjectSpec outputs,
        SortedMap<String, PropertySpec> inputProperties,
        List<NameSpec> requiredInputs,
        Optional<ObjectSpec> stateInputs,
        Optional<ObjectSpec> listInputs,
        List<String> aliases,
        Optional<String> deprecation,
        boolean component,
        SortedMap<String, NameSpec> methods,
        OverlaySpec overlay,
        Origin origin) {
    /** Collects what is said of a resource. */
    public static Builder builder(Origin origin) {
        return new Builder(origin);
    }

    /** Collects what is said of a resource. */
    public static final class Builder {
        private final Origin origin;
        private ObjectSpec outputs;
        private SortedMap<String, PropertySpec> inputProperties = new TreeMap<>();
        private List<NameSpec> requiredInputs = List.of();
        private Optional<ObjectSpec> stateInputs = Optional.empty();
        private Optional<ObjectSpec> listInputs = Optional.empty();
        private List<String> aliases = List.of();
        private Optional<String> deprecation = Optional.empty();
        private boolean component;
        private SortedMap<String, NameSpec> methods = new TreeMap<>();
        private OverlaySpec overlay = OverlaySpec.NONE;

        private Builder(Origin origin) {
            this.origin = origin;
            this.outputs = ObjectSpec.empty(origin);
        }

        /** Its state, and its description. */
        public Builder outputs(ObjectSpec outputs) {
            this.outputs = outputs;
            return this;
        }

        /** What it is made from, by name. */
        public Builder inputProperties(SortedMap<String, PropertySpec> inputs) {
            this.inputProperties = inputs;
            return this;
        }

        /** The inputs that must be given. */
        public Builder requiredInputs(List<NameSpec> names) {
            this.requiredInputs = List.copyOf(names);
            return this;
        }

        /** What it can be looked up by besides its id. */
        public Builder stateInputs(ObjectSpec inputs) {
            this.stateInputs = Optional.of(inputs);
            return this;
        }

        /** What a listing of such resources takes. */
        public Builder listInputs(ObjectSpec inputs) {
            this.listInputs = Optional.of(inputs);
            return this;
        }

        /** Tokens that it had before. */
        public Builder aliases(List<String> tokens) {
            this.aliases = List.copyOf(tokens);
            return this;
        }

        /** What to use instead of it. */
        public Builder deprecation(String message) {
            this.deprecation = Optional.of(message);
            return this;
        }

        /** Whether it is a component. */
        public Builder component(boolean component) {
            this.component = component;
            return this;
        }

        /** Function tokens by the method's name. */
        public Builder methods(SortedMap<String, NameSpec> methods) {
            this.methods = methods;
            return this;
        }

        /** Whether it is written by hand. */
        public Builder overlay(OverlaySpec overlay) {
            this.overlay = overlay;
            return this;
        }

        /** The resource. */
        public ResourceSpec build() {
            return new ResourceSpec(
                    outputs,
                    Collections.unmodifiableSortedMap(inputProperties),
                    requiredInputs,
                    stateInputs,
                    listInputs,
                    aliases,
                    deprecation,
                    component,
                    Collections.unmodifiableSortedMap(methods),
                    overlay,
                    origin);
        }
    }
}
