package dev.kiln.engine;

import dev.kiln.engine.deploy.ProviderSource;
import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.PartialFailureException;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.provider.ProviderReply.Change;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The package {@code fake}, as a world of its own. Inputs say what happens: {@code fail} makes create, update and delete
 * fail, {@code partial} makes half of it, {@code size} cannot be changed in place, and {@code refused} is refused.
 */
final class FakeProvider implements ProviderSource {
    /** Calls that change or look up something: {@code create a}. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** What is there, by id. */
    final Map<String, MapValue> world = new ConcurrentHashMap<>();

    /** What the providers were configured with. */
    final List<MapValue> configurations = new CopyOnWriteArrayList<>();

    /** Calls of functions. */
    final List<String> functions = new CopyOnWriteArrayList<>();

    /** Where creation waits for others, if it is to. */
    volatile CountDownLatch together = new CountDownLatch(0);

    /** Names whose next mutation fails. */
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** Names whose creation never ends by itself. */
    final Set<String> stalling = ConcurrentHashMap.newKeySet();

    /** The time limits that calls came with: {@code create a PT5M}. */
    final List<String> timeouts = new CopyOnWriteArrayList<>();

    volatile boolean deleteBeforeReplace;
    private final Map<String, CompletableFuture<Void>> begun = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    @Override
    public Optional<Provider> create(String packageName) {
        return packages().contains(packageName) ? Optional.of(new Instance()) : Optional.empty();
    }

    @Override
    public List<String> packages() {
        return List.of("fake", "other");
    }

    @Override
    public String place() {
        return "the test";
    }

    /** Done when the creation of {@code name} has begun. */
    CompletableFuture<Void> begun(String name) {
        return begun.computeIfAbsent(name, n -> new CompletableFuture<>());
    }

    /** Calls since the last time. */
    List<String> taken() {
        List<String> taken = new ArrayList<>(calls);
        calls.clear();
        return taken;
    }

    private final class Instance implements Provider {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public Optional<String> schema() {
            return Optional.empty();
        }

        @Override
        public ProviderReply.Checked checkConfig(ProviderCall.CheckConfig call) {
            boolean refused = call.inputs().get("refused") != null;
            return new ProviderReply.Checked(
                    call.inputs(), refused ? List.of(new CheckFailure("refused", "must not be given")) : List.of());
        }

        @Override
        public ProviderReply.Diffed diffConfig(ProviderCall.DiffConfig call) {
            TreeMap<String, Change> changes = new TreeMap<>();
            if (!Objects.equals(call.oldInputs().get("region"), call.inputs().get("region"))) {
                changes.put("region", Change.UPDATE_REPLACE);
            }
            return new ProviderReply.Diffed(changes, false, List.of());
        }

        @Override
        public void configure(ProviderCall.Configure call) {
            configurations.add(call.inputs());
        }

        @Override
        public ProviderReply.Checked check(ProviderCall.Check call) {
            List<CheckFailure> failures = new ArrayList<>();
            if (call.inputs().get("refused") != null) {
                failures.add(new CheckFailure("refused", "must not be given"));
                failures.add(new CheckFailure("", "and it is Tuesday"));
            }
            return new ProviderReply.Checked(call.inputs(), failures);
        }

        @Override
        public ProviderReply.Diffed diff(ProviderCall.Diff call) {
            TreeMap<String, Change> changes = new TreeMap<>();
            Set<String> names = new TreeSet<>(call.oldInputs().entries().keySet());
            names.addAll(call.inputs().entries().keySet());
            for (String name : names) {
                PropertyValue old = call.oldInputs().get(name);
                PropertyValue now = call.inputs().get(name);
                if (old == null || now == null || !old.equals(now)) {
                    boolean replace = name.equals("size");
                    changes.put(name, replace ? Change.UPDATE_REPLACE : Change.UPDATE);
                }
            }
            return new ProviderReply.Diffed(changes, deleteBeforeReplace, List.of());
        }

        @Override
        public ProviderReply.Created create(ProviderCall.Create call) throws Exception {
            if (call.preview()) {
                TreeMap<String, PropertyValue> state =
                        new TreeMap<>(call.inputs().entries());
                state.put("computed", PropertyValue.UNKNOWN);
                return new ProviderReply.Created("", MapValue.of(state));
            }
            calls.add("create " + call.name());
            call.timeout().ifPresent(most -> timeouts.add("create " + call.name() + " " + most));
            stall(call.name());
            begun(call.name()).complete(null);
            together.countDown();
            together.await();
            refuse(call.name(), call.inputs());
            if (call.inputs().get("speechless") != null) {
                throw new NullPointerException();
            }
            String id = "id-" + ids.incrementAndGet();
            world.put(id, call.inputs());
            if (call.inputs().get("partial") instanceof BoolValue) {
                throw new PartialFailureException(id, state(call.inputs(), id), List.of("half of it is missing"));
            }
            return new ProviderReply.Created(id, state(call.inputs(), id));
        }

        @Override
        public ProviderReply.Found read(ProviderCall.Read call) {
            calls.add("read " + call.name());
            MapValue there = world.get(call.id());
            if (there == null) {
                return new ProviderReply.Found(Optional.empty(), MapValue.EMPTY, MapValue.EMPTY);
            }
            if (failing.remove(call.name())) {
                throw new IllegalStateException("the world does not answer");
            }
            boolean known = call.state().get("computed") != null;
            if (call.inputs().entries().isEmpty() && call.state().entries().isEmpty()) {
                return new ProviderReply.Found(Optional.of(call.id()), there, state(there, call.id()));
            }
            return new ProviderReply.Found(
                    Optional.of(call.id()), known ? there : call.inputs(), known ? state(there, call.id()) : there);
        }

        @Override
        public ProviderReply.Updated update(ProviderCall.Update call) throws Exception {
            if (!call.preview()) {
                calls.add("update " + call.name());
                call.timeout().ifPresent(most -> timeouts.add("update " + call.name() + " " + most));
                refuse(call.name(), call.inputs());
                world.put(call.id(), call.inputs());
            }
            return new ProviderReply.Updated(state(call.inputs(), call.id()));
        }

        @Override
        public void delete(ProviderCall.Delete call) throws Exception {
            calls.add("delete " + call.name());
            call.timeout().ifPresent(most -> timeouts.add("delete " + call.name() + " " + most));
            refuse(call.name(), MapValue.EMPTY);
            world.remove(call.id());
        }

        @Override
        public ProviderReply.Returned invoke(ProviderCall.Invoke call) {
            functions.add(call.token());
            return new ProviderReply.Returned(call.arguments(), List.of());
        }

        @Override
        public ProviderReply.Returned call(ProviderCall.Call call) {
            functions.add(call.token());
            return new ProviderReply.Returned(call.arguments(), List.of());
        }

        @Override
        public void close() {}

        /** Waits for ever, unless it is interrupted. */
        private void stall(String name) throws InterruptedException {
            if (stalling.contains(name)) {
                new CountDownLatch(1).await();
            }
        }

        private void refuse(String name, MapValue inputs) {
            if (failing.remove(name) || inputs.get("fail") != null) {
                throw new IllegalStateException("the world says no to " + name + Texts.all(inputs));
            }
        }

        private MapValue state(MapValue inputs, String id) {
            TreeMap<String, PropertyValue> state = new TreeMap<>(inputs.entries());
            state.put("computed", PropertyValue.of("made of " + id));
            return MapValue.of(state);
        }
    }
}
