package dev.kiln.testing;

import dev.kiln.runtime.AnyResource;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.ProgramResult.Failure;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a program under test did. */
public final class TestResult {
    private static final String STACK_TYPE = "pulumi:pulumi:Stack";

    private final List<Failure> failures;
    private final List<TestResource> resources;
    private final Map<String, MapValue> outputs;
    private final Set<Declared> declared;
    private final List<LogMessage> messages;
    private final String unmatched;

    TestResult(
            List<Failure> failures,
            Map<String, TestResource> resources,
            Map<String, MapValue> outputs,
            Set<Declared> declared,
            List<LogMessage> messages,
            String unmatched) {
        this.failures = failures;
        this.resources = resources.values().stream()
                .sorted(Comparator.comparing(TestResource::urn))
                .toList();
        this.outputs = outputs;
        this.declared = declared;
        this.messages = messages;
        this.unmatched = unmatched;
    }

    /** What went wrong, steps that the mocks let fail first. Empty where the program succeeded. */
    public List<Failure> failures() {
        return failures;
    }

    /** Holds where a failure's message has {@code part} in it. */
    public TestResult hasFailure(String part) {
        if (failures.stream().noneMatch(failure -> text(failure).contains(part))) {
            throw failed("no failure says '" + part + "'");
        }
        return this;
    }

    /** All resources but the stack itself, sorted by URN. */
    public List<TestResource> resources() {
        return resources(resource -> !resource.type().equals(STACK_TYPE));
    }

    /** The resources of the type {@code token}, sorted by URN. */
    public List<TestResource> resources(String token) {
        return resources(resource -> resource.type().equals(token));
    }

    /** The resources of the class {@code kind}, sorted by URN. */
    public List<TestResource> resources(Class<? extends AnyResource> kind) {
        return resources(resource -> declared.contains(new Declared(kind, resource.type(), resource.name())));
    }

    /** The resource {@code name} of the type {@code token}; fails where there is none, or more than one. */
    public TestResource resource(String token, String name) {
        return only(resources(token), token, name);
    }

    /** The resource {@code name} of the class {@code kind}; fails where there is none, or more than one. */
    public TestResource resource(Class<? extends AnyResource> kind, String name) {
        return only(resources(kind), kind.getSimpleName(), name);
    }

    /** What the program exports as {@code name}. */
    public ValueAssert output(String name) {
        return new ValueAssert(
                "the output '" + name + "' of the stack", stackOutputs().get(name));
    }

    /** The names of what the program exports. */
    public SortedSet<String> outputNames() {
        return new TreeSet<>(stackOutputs().entries().keySet());
    }

    /** What the component {@code resource} said that {@code name} has come to. */
    public ValueAssert componentOutput(TestResource resource, String name) {
        return new ValueAssert(
                "the output '" + name + "' of " + resource,
                outputs.getOrDefault(resource.urn(), MapValue.EMPTY).get(name));
    }

    /** What the user was told, in its order. */
    public List<LogMessage> messages() {
        return messages;
    }

    /** An error that says {@code what}, and why the program failed where it did. */
    AssertionError failed(String what) {
        var text = failures.stream().map(TestResult::text).collect(Collectors.joining("\n  "));
        var error = new AssertionError(failures.isEmpty() ? what : what + ":\n  " + text + unmatched);
        failures.forEach(failure -> error.addSuppressed(failure.cause()));
        return error;
    }

    private List<TestResource> resources(Predicate<TestResource> wanted) {
        return resources.stream().filter(wanted).toList();
    }

    private TestResource only(List<TestResource> found, String kind, String name) {
        var named = found.stream().filter(each -> each.name().equals(name)).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        var there = resources().stream().map(TestResource::toString).collect(Collectors.joining(", "));
        throw failed(
                named.isEmpty()
                        ? "there is no " + kind + " named '" + name + "'; there is "
                                + (there.isEmpty() ? "none" : there)
                        : "there are " + named.size() + " of " + kind + " named '" + name + "': look them up with"
                                + " resources(), by URN");
    }

    private MapValue stackOutputs() {
        return resources(STACK_TYPE).stream()
                .findFirst()
                .map(stack -> outputs.getOrDefault(stack.urn(), MapValue.EMPTY))
                .orElse(MapValue.EMPTY);
    }

    private static String text(Failure failure) {
        return failure.source().map(source -> source + ": ").orElse("")
                + failure.subject().map(subject -> subject + ": ").orElse("")
                + failure.message();
    }
}
