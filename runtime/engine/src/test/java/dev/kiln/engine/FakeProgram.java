package dev.kiln.engine;

import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.monitor.ProgramRunner;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A program as the runtime would run it, but by hand. */
final class FakeProgram implements ProgramRunner {
    static final String THING = "fake:index:Thing";

    /** What the program does. */
    interface Body {
        void run(FakeProgram program) throws Exception;
    }

    private final Body body;
    private final TreeMap<String, PropertyValue> exports = new TreeMap<>();
    private final List<ProgramResult.Failure> failures = new ArrayList<>();
    private Monitor monitor;
    Deployment deployment;
    String stack;

    FakeProgram(Body body) {
        this.body = body;
    }

    @Override
    public ProgramResult run(Deployment now, Monitor to) {
        deployment = now;
        monitor = to;
        exports.clear();
        failures.clear();
        stack = join(monitor.register(new Resource("pulumi:pulumi:Stack", now.project() + "-" + now.stack())
                        .component()
                        .request()))
                .urn();
        try {
            body.run(this);
        } catch (Exception e) {
            failures.add(new ProgramResult.Failure(
                    "the program failed: " + e.getMessage(), Optional.empty(), Optional.of("App.java:7"), e));
        }
        join(monitor.registerOutputs(stack, MapValue.of(exports)));
        return new ProgramResult(List.copyOf(failures));
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    Resource thing(String name) {
        return new Resource(THING, name).input("name", name);
    }

    Resource resource(String type, String name) {
        return new Resource(type, name);
    }

    void export(String name, PropertyValue value) {
        exports.put(name, value);
    }

    void log(LogMessage message) {
        monitor.log(message);
    }

    FunctionReply invoke(String token, Map<String, PropertyValue> arguments, Registration... dependencies) {
        Set<String> urns = new TreeSet<>();
        for (Registration dependency : dependencies) {
            urns.add(dependency.urn());
        }
        return join(monitor.invoke(new InvokeRequest(
                token, MapValue.of(arguments), urns, Optional.empty(), Optional.empty(), PackageInfo.named("fake"))));
    }

    Registration read(String name, String id) {
        return join(monitor.read(new ReadRequest(
                THING,
                name,
                PropertyValue.of(id),
                MapValue.EMPTY,
                Optional.of(stack),
                Set.of(),
                Optional.empty(),
                List.of(),
                PackageInfo.named("fake"),
                Optional.of("App.java:5"))));
    }

    /** A declaration in the making. */
    final class Resource {
        private final String type;
        private final String name;
        private final TreeMap<String, PropertyValue> inputs = new TreeMap<>();
        private final TreeMap<String, Set<String>> propertyDependencies = new TreeMap<>();
        private final Set<String> dependencies = new TreeSet<>();
        private boolean custom = true;
        private Optional<String> parent = Optional.empty();
        private RegisterOptions.Builder options = RegisterOptions.builder();
        private PackageInfo packageInfo = PackageInfo.named("fake");
        private int line = 1;

        private Resource(String type, String name) {
            this.type = type;
            this.name = name;
            if (!type.equals("pulumi:pulumi:Stack")) {
                parent = Optional.of(stack);
            }
        }

        Resource component() {
            custom = false;
            return this;
        }

        Resource input(String key, String value) {
            return input(key, PropertyValue.of(value));
        }

        Resource input(String key, PropertyValue value) {
            inputs.put(key, value);
            return this;
        }

        /** An input that is another resource's output. */
        Resource from(String key, Registration other, String output) {
            PropertyValue value = other.outputs().get(output);
            inputs.put(key, value == null ? PropertyValue.UNKNOWN : value);
            propertyDependencies.put(key, Set.of(other.urn()));
            dependencies.add(other.urn());
            return this;
        }

        Resource dependsOn(Registration other) {
            dependencies.add(other.urn());
            return this;
        }

        Resource parent(Registration other) {
            parent = Optional.of(other.urn());
            return this;
        }

        Resource provider(Registration other) {
            return with(
                    o -> o.provider(Optional.of(other.urn() + "::" + other.id().orElse(""))));
        }

        /** Sets options. */
        Resource with(Consumer<RegisterOptions.Builder> change) {
            change.accept(options);
            return this;
        }

        Resource protect(boolean value) {
            return with(o -> o.protect(Optional.of(value)));
        }

        Resource deleteFirst() {
            return with(o -> o.deleteBeforeReplace(Optional.of(true)));
        }

        Resource ignore(String... paths) {
            return with(o -> o.ignoreChanges(List.of(paths)));
        }

        Resource replaceOn(String... paths) {
            return with(o -> o.replaceOnChanges(List.of(paths)));
        }

        Resource secretOutputs(String... names) {
            return with(o -> o.additionalSecretOutputs(List.of(names)));
        }

        Resource alias(String urn) {
            return with(o -> o.aliases(List.of(new AliasSpec.Urn(urn))));
        }

        Resource of(String otherPackage) {
            packageInfo = PackageInfo.named(otherPackage);
            return this;
        }

        Resource of(PackageInfo other) {
            packageInfo = other;
            return this;
        }

        Resource line(int number) {
            line = number;
            return this;
        }

        Registration register() {
            return join(start());
        }

        CompletableFuture<Registration> start() {
            return monitor.register(request()).toCompletableFuture();
        }

        private RegisterRequest request() {
            return new RegisterRequest(
                    type,
                    name,
                    parent,
                    custom,
                    false,
                    MapValue.of(inputs),
                    dependencies,
                    propertyDependencies,
                    packageInfo,
                    options.build(),
                    List.of(),
                    Optional.of("App.java:" + line));
        }
    }
}
