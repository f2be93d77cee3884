package dev.kiln.codegen.trip;

import dev.kiln.codegen.EchoMonitor;
import dev.kiln.codegen.plan.JavaName;
import dev.kiln.codegen.plan.JavaUnit;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.OutputMember;
import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.ResourceType;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One way of one random value for each class of a package. */
final class Journey {
    private final List<JavaUnit> units;
    private final Classes classes;
    private final Random random;
    private final WireValues values;
    private final TypedValues typed;
    private final ReadBack readBack;
    private final Expected expected;
    private int count;

    Journey(BoundPackage pack, List<JavaUnit> units, Classes classes, long seed) {
        this.units = units;
        this.classes = classes;
        random = new Random(seed);
        values = new WireValues(pack, random);
        typed = new TypedValues(classes, random);
        readBack = new ReadBack(classes);
        expected = new Expected(pack);
    }

    /** How many objects went. */
    int count() {
        return count;
    }

    /** What came otherwise than the schema says. */
    Queue<String> made(EchoMonitor monitor) {
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        Map<String, MapValue> sent = new LinkedHashMap<>();
        ProgramResult result = monitor.run(context -> {
            for (JavaUnit unit : units) {
                if (unit instanceof InputUnit input && !input.json()) {
                    send(input, sent);
                } else if (unit instanceof ResourceUnit resource && resource.form() == JavaUnit.Form.CUSTOM) {
                    declare(resource, differences);
                } else if (unit instanceof OutputUnit output) {
                    receive(output, differences);
                }
            }
        });
        result.failures().forEach(failure -> differences.add(failure.toString()));
        sent.forEach((name, wanted) -> {
            var request = monitor.request(name);
            PropertyValue arrived =
                    request == null ? PropertyValue.NULL : request.inputs().get("it");
            compare(name, Expected.plain(wanted), Expected.plain(arrived), differences);
        });
        return differences;
    }

    private void send(InputUnit unit, Map<String, MapValue> sent) {
        count++;
        List<BoundProperty> properties = Expected.ofInputs(unit.members());
        MapValue given = values.object(properties);
        sent.put(unit.name().toString(), expected.sent(given, properties, unit.lookup()));
        new Holder(unit.name().toString(), typed.args(unit.name(), given));
    }

    private void receive(OutputUnit unit, Queue<String> differences) {
        count++;
        List<BoundProperty> properties = Expected.ofOutputs(unit.members());
        MapValue whole = values.object(properties);
        read(unit, whole, differences);
        read(unit, Damage.done(whole, properties, random), differences);
    }

    private void read(OutputUnit unit, MapValue came, Queue<String> differences) {
        MapValue wanted = expected.read(came, Expected.ofOutputs(unit.members()));
        compare(unit.name() + " of " + came, wanted, readBack.object(decode(unit.name(), came)), differences);
    }

    private OutputObject decode(JavaName name, MapValue value) {
        try {
            Decoder<?> decoder =
                    (Decoder<?>) classes.load(name).getField("DECODER").get(null);
            return (OutputObject) decoder.decode(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What the engine echoes is what the resource gives, by the accessors of what goes both ways. */
    private void declare(ResourceUnit unit, Queue<String> differences) {
        count++;
        InputUnit args = classes.unit(unit.args(), InputUnit.class);
        List<BoundProperty> properties = Expected.ofInputs(args.members());
        MapValue given = values.object(properties);
        MapValue sent = expected.sent(given, properties, false);
        Object resource =
                classes.make(unit.name(), "new " + unit.name(), typed.args(unit.args(), given), ResourceOptions.NONE);
        Map<String, BoundProperty> inputs = new HashMap<>();
        properties.forEach(each -> inputs.put(each.name(), each));
        for (OutputMember member : unit.outputs()) {
            BoundProperty input = inputs.get(member.wire());
            boolean echoed = input != null && sent.get(member.wire()) != null;
            if (echoed && input.type().equals(member.property().type())) {
                PropertyValue wanted =
                        expected.read(sent, List.of(member.property())).get(member.wire());
                Output<?> output = (Output<?>) Classes.get(resource, member.name());
                output.apply(value -> {
                    compare(unit.name() + "." + member.name(), wanted, readBack.value(value), differences);
                    return true;
                });
            }
        }
    }

    private static void compare(String what, PropertyValue wanted, PropertyValue came, Queue<String> differences) {
        if (!came.equals(wanted)) {
            differences.add(what + ":\n  wanted " + text(wanted) + "\n  got    " + text(came));
        }
    }

    /** Secrets too: they are made up. */
    private static String text(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return "secret(" + text(secret.value()) + ")";
        } else if (value instanceof ListValue list) {
            return list.items().stream().map(Journey::text).toList().toString();
        } else if (value instanceof MapValue map) {
            Map<String, String> entries = new TreeMap<>();
            map.entries().forEach((key, each) -> entries.put(key, text(each)));
            return entries.toString();
        }
        return String.valueOf(value);
    }

    /** A resource with one property, of any type. */
    private static final class Holder extends CustomResource {
        private static final ResourceType TYPE =
                ResourceType.of("test:index:Holder", new PackageInfo("test", Optional.empty(), Optional.empty()));

        Holder(String name, InputArgs it) {
            super(TYPE, name, new Held(it), ResourceOptions.NONE);
        }
    }

    private static final class Held extends InputArgs {
        Held(InputArgs it) {
            put("it", it);
        }
    }
}
