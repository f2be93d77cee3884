package dev.kiln.testing;

import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.InputValues;
import dev.kiln.runtime.typed.ResourceType;
import java.util.function.Consumer;

/** A resource as the generator writes them. */
final class Site extends CustomResource {
    static final String TOKEN = "web:index:Site";
    static final PackageInfo PACKAGE = PackageInfo.named("web");

    Site(String name, Consumer<Args> args) {
        this(name, args, ResourceOptions.NONE);
    }

    Site(String name, Consumer<Args> args, ResourceOptions options) {
        super(ResourceType.of(TOKEN, PACKAGE), name, new Args().filled(args), options);
    }

    private Site(String name, Output<String> id) {
        super(ResourceType.of(TOKEN, PACKAGE), name, id, null, ResourceOptions.NONE);
    }

    static Site get(String name, String id) {
        return new Site(name, Output.of(id));
    }

    Output<String> title() {
        return output("title", Decoders.STRING);
    }

    Output<String> url() {
        return output("url", Decoders.STRING);
    }

    static final class Args extends InputArgs {
        Args set(String wire, Object value) {
            put(wire, value);
            return this;
        }

        Args filled(Consumer<Args> configure) {
            return InputValues.configured(this, configure);
        }
    }
}
