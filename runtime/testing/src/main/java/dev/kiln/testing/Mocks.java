package dev.kiln.testing;

import dev.kiln.runtime.monitor.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What surrounds a program under test. Not for use by several threads. */
public final class Mocks {
    private String project = "project";
    private String stack = "dev";
    private String organization = "organization";
    private Path rootDirectory = Path.of("").toAbsolutePath();
    private Duration stallTimeout = Duration.ofSeconds(30);
    private boolean preview;
    private final Map<String, String> config = new HashMap<>();
    private final Set<String> secretKeys = new HashSet<>();
    private final Map<String, MockFunction> resources = new HashMap<>();
    private final Map<String, MockFunction> previews = new HashMap<>();
    private final Map<String, MockFunction> functions = new HashMap<>();
    private final Map<String, Map<String, ?>> stacks = new HashMap<>();

    Mocks() {}

    /** The project's name; {@code project} by default. Keys of configuration without a namespace belong to it. */
    public Mocks project(String name) {
        project = name;
        return this;
    }

    /** The stack's name; {@code dev} by default. */
    public Mocks stack(String name) {
        stack = name;
        return this;
    }

    /** The organization's name; {@code organization} by default. */
    public Mocks organization(String name) {
        organization = name;
        return this;
    }

    /** The folder of the project; the working directory by default. */
    public Mocks rootDirectory(Path directory) {
        rootDirectory = directory;
        return this;
    }

    /** After how long without any move a program that waits is given up; 30 s by default. */
    public Mocks stallTimeout(Duration timeout) {
        stallTimeout = timeout;
        return this;
    }

    /**
     * Makes it a preview: a resource's outputs are those of its inputs that are known, and what {@link #predicted} says;
     * everything else is unknown.
     */
    public Mocks preview() {
        preview = true;
        return this;
    }

    /** Sets a configuration value; {@code key} may have a namespace before it, {@code aws:region}. */
    public Mocks config(String key, String value) {
        config.put(key, value);
        return this;
    }

    /** Sets a secret configuration value. */
    public Mocks secretConfig(String key, String value) {
        secretKeys.add(key);
        return config(key, value);
    }

    /**
     * Speaks for all resources of the type {@code token}, when they are made and when they are looked up. What it answers
     * comes on top of the inputs; an {@code id} among it is the resource's id.
     */
    public Mocks resource(String token, MockFunction outputs) {
        resources.put(token, outputs);
        return this;
    }

    /** Speaks for the resource {@code name} of the type {@code token}. */
    public Mocks resource(String token, String name, MockFunction outputs) {
        return resource(of(token, name), outputs);
    }

    /** Lets the resource {@code name} of the type {@code token} fail with this message. */
    public Mocks failing(String token, String name, String message) {
        return resource(token, name, call -> {
            throw new MockFailure(message);
        });
    }

    /** Says which outputs of the type {@code token} a preview knows beside the inputs. */
    public Mocks predicted(String token, MockFunction outputs) {
        previews.put(token, outputs);
        return this;
    }

    /** Answers a provider's function or a resource's method, by its token. */
    public Mocks function(String token, MockFunction result) {
        functions.put(token, result);
        return this;
    }

    /** Gives another stack these outputs, by the name that the program refers to it with. */
    public Mocks stackReference(String name, Map<String, ?> outputs) {
        stacks.put(name, Collections.unmodifiableMap(new TreeMap<>(outputs)));
        return this;
    }

    Deployment deployment() {
        var values = new HashMap<String, String>();
        config.forEach((key, value) -> values.put(qualified(key), value));
        var secrets = new HashSet<String>();
        secretKeys.forEach(key -> secrets.add(qualified(key)));
        return new Deployment(
                project, stack, organization, preview, 16, values, secrets, rootDirectory, Optional.of(stallTimeout));
    }

    Optional<MockFunction> resource(String token, String name) {
        return Optional.ofNullable(resources.getOrDefault(of(token, name), resources.get(token)));
    }

    Optional<MockFunction> predicted(String token) {
        return Optional.ofNullable(previews.get(token));
    }

    Optional<MockFunction> function(String token) {
        return Optional.ofNullable(functions.get(token));
    }

    Optional<Map<String, ?>> stackReference(String name) {
        return Optional.ofNullable(stacks.get(name));
    }

    /**
     * What a mistyped or forgotten mock looks like, a line for each: mocks of types that are not among {@code made}, and
     * types of those that no mock speaks for.
     */
    String unmatched(Set<String> made) {
        var mocked = new TreeSet<String>();
        resources.keySet().forEach(key -> mocked.add(key.lines().findFirst().orElse("")));
        var text = new StringBuilder();
        mocked.stream()
                .filter(token -> !made.contains(token))
                .forEach(token ->
                        text.append("\n  a mock speaks for ").append(token).append(", which the program has not"));
        made.stream()
                .filter(token -> !mocked.contains(token))
                .forEach(token -> text.append("\n  no mock speaks for ")
                        .append(token)
                        .append(": what it was given is all that comes out of it"));
        return text.toString();
    }

    private String qualified(String key) {
        return key.contains(":") ? key : project + ":" + key;
    }

    /** No token holds a line break. */
    private static String of(String token, String name) {
        return token + "\n" + name;
    }
}
