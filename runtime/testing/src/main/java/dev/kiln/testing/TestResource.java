package dev.kiln.testing;

import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A resource that the program under test declared or looked up, and what the mocks made of it. */
public final class TestResource {
    private final String urn;
    private final String type;
    private final String name;
    private final Optional<String> parent;
    private final Set<String> dependencies;
    private final MapValue inputs;
    private final @Nullable RegisterRequest request;
    private final MockAnswers.@Nullable Answer answer;

    private TestResource(
            String urn,
            String type,
            String name,
            Optional<String> parent,
            Set<String> dependencies,
            MapValue inputs,
            @Nullable RegisterRequest request,
            MockAnswers.@Nullable Answer answer) {
        this.urn = urn;
        this.type = type;
        this.name = name;
        this.parent = parent;
        this.dependencies = new TreeSet<>(dependencies);
        this.inputs = inputs;
        this.request = request;
        this.answer = answer;
    }

    static TestResource declared(String urn, RegisterRequest request) {
        return new TestResource(
                urn,
                request.type(),
                request.name(),
                request.parent(),
                request.dependencies(),
                request.inputs(),
                request,
                null);
    }

    static TestResource read(String urn, ReadRequest request) {
        return new TestResource(
                urn,
                request.type(),
                request.name(),
                request.parent(),
                request.dependencies(),
                request.state(),
                null,
                null);
    }

    TestResource answered(MockAnswers.Answer given) {
        return new TestResource(urn, type, name, parent, dependencies, inputs, request, given);
    }

    /** Its name in the whole of the stack. */
    public String urn() {
        return urn;
    }

    /** Its type's token. */
    public String type() {
        return type;
    }

    /** The name that the program gave it. */
    public String name() {
        return name;
    }

    /** Its id; empty for a component, and where it is not known or was not made. */
    public Optional<String> id() {
        return answer == null ? Optional.empty() : answer.id();
    }

    /** What the program gave the input {@code wire}. */
    public ValueAssert input(String wire) {
        return new ValueAssert("the input '" + wire + "' of " + this, inputs.get(wire));
    }

    /** What the output {@code wire} came to. */
    public ValueAssert output(String wire) {
        var value = answer == null ? null : answer.outputs().get(wire);
        return new ValueAssert("the output '" + wire + "' of " + this, value);
    }

    /** The URNs of what it is made after, sorted. */
    public Set<String> dependencies() {
        return Collections.unmodifiableSet(dependencies);
    }

    /** The request as the engine gets it, options included. */
    public RegisterRequest request() {
        if (request == null) {
            throw new AssertionError(this + " was looked up, not declared");
        }
        return request;
    }

    /** Whether the program looked it up instead of declaring it. */
    public boolean isRead() {
        return request == null;
    }

    /** Holds where it is a child of {@code resource}. */
    public TestResource hasParent(TestResource resource) {
        if (!parent.equals(Optional.of(resource.urn))) {
            throw new AssertionError(this + " has the parent " + parent.orElse("none") + ", not " + resource.urn);
        }
        return this;
    }

    /** Holds where it is made after {@code resource}. */
    public TestResource dependsOn(TestResource resource) {
        if (!dependencies.contains(resource.urn)) {
            throw new AssertionError(this + " does not depend on " + resource + ", but on " + dependencies);
        }
        return this;
    }

    /** Its name and type. */
    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
