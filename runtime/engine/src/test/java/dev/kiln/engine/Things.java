package dev.kiln.engine;

import dev.kiln.runtime.ComponentResource;
import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ProviderResource;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceType;
import java.util.Map;

/** Resources of the package {@code fake}, as the generator writes them. */
final class Things {
    static final PackageInfo PACKAGE = PackageInfo.named("fake");

    private Things() {}

    static final class Args extends InputArgs {
        Args set(String wire, Object value) {
            put(wire, value);
            return this;
        }
    }

    static final class Thing extends CustomResource {
        Thing(String name, Map<String, ?> inputs, ResourceOptions options) {
            super(ResourceType.of(FakeProgram.THING, PACKAGE), name, args(inputs), options);
        }

        Thing(String name, Output<String> id, ResourceOptions options) {
            super(ResourceType.of(FakeProgram.THING, PACKAGE), name, id, null, options);
        }

        Output<String> computed() {
            return output("computed", Decoders.STRING);
        }
    }

    static final class Group extends ComponentResource {
        Group(String name, ResourceOptions options) {
            super("my:index:Group", name, options);
        }

        void ended(Map<String, ?> outputs) {
            registerOutputs(outputs);
        }
    }

    /** A provider of the package, with a configuration of its own. */
    static final class Fake extends ProviderResource {
        Fake(String name, Map<String, ?> configuration, ResourceOptions options) {
            super(ResourceType.of("pulumi:providers:fake", PACKAGE), name, args(configuration), options);
        }
    }

    /** A provider of another package. */
    static final class Other extends ProviderResource {
        Other(String name) {
            super(
                    ResourceType.of("pulumi:providers:other", PackageInfo.named("other")),
                    name,
                    new Args(),
                    ResourceOptions.NONE);
        }
    }

    static Thing thing(String name) {
        return thing(name, Map.of());
    }

    static Thing thing(String name, Map<String, ?> inputs) {
        return new Thing(name, inputs, ResourceOptions.NONE);
    }

    static Thing thing(String name, Map<String, ?> inputs, ResourceOptions.Builder options) {
        return new Thing(name, inputs, options.build());
    }

    static ResourceOptions.Builder with() {
        return ResourceOptions.builder();
    }

    static Args args(Map<String, ?> inputs) {
        Args args = new Args();
        inputs.forEach(args::set);
        return args;
    }
}
