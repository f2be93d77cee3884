package dev.kiln.runtimetest;

import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Completion;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.InputValues;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A resource as the generator writes them. */
final class Thing extends CustomResource {
    static final PackageInfo PACKAGE = new PackageInfo("test", Optional.of("1.2.3"), Optional.empty());

    Thing(String name, Consumer<Args> args) {
        this(name, args, ResourceOptions.NONE);
    }

    Thing(String name, Consumer<Args> args, ResourceOptions options) {
        this(name, new Args().filled(args), options);
    }

    Thing(String name, Args args, ResourceOptions options) {
        super(ResourceType.of("test:index:Thing", PACKAGE).secretOutputs("hidden"), name, args, options);
    }

    private Thing(String name, Output<String> id) {
        super(ResourceType.of("test:index:Thing", PACKAGE), name, id, null, ResourceOptions.NONE);
    }

    static Thing get(String name, String id) {
        return new Thing(name, Output.of(id));
    }

    Output<String> text() {
        return output("text", Decoders.STRING);
    }

    Output<Optional<String>> more() {
        return output("more", Decoders.optional(Decoders.STRING));
    }

    Output<String> hidden() {
        return output("hidden", Decoders.STRING);
    }

    Output<Integer> count() {
        return output("count", Decoders.INTEGER);
    }

    Output<List<String>> names() {
        return output("names", Decoders.STRING.list());
    }

    Output<Site> site() {
        return output("site", Decoders.object(new Site()));
    }

    Output<String> method(Args args) {
        return callMethod("test:index:Thing/method", args, Decoders.object(new Site()))
                .apply(Site::index);
    }

    static final class Site extends OutputObject {
        String index() {
            return get("index", Decoders.STRING);
        }

        String error() {
            return get("error", Decoders.STRING);
        }
    }

    static final class Args extends InputArgs {
        Args filled(Consumer<Args> configure) {
            return InputValues.configured(this, configure);
        }

        Args build() {
            return (Args) frozen();
        }

        Args text(Object value) {
            put("text", value);
            return this;
        }

        Args set(String wire, Object value) {
            put(wire, value);
            return this;
        }

        Args site(Consumer<SiteArgs> configure) {
            put("site", new SiteArgs(), configure);
            return this;
        }

        Args tags(Map<String, String> tags) {
            put("tags", tags);
            return this;
        }

        Args tag(String key, Object value) {
            putEntry("tags", key, value);
            return this;
        }

        @Override
        protected void complete(Completion completion) {
            completion.required("text", "kind");
            completion.constant("kind", "thing");
            completion.secret("password");
            completion.defaultValue("size", 3, "KILN_TEST_NOT_SET");
            completion.json("json");
        }
    }

    static final class SiteArgs extends InputArgs {
        SiteArgs index(Object value) {
            put("index", value);
            return this;
        }

        @Override
        protected void complete(Completion completion) {
            completion.required("index", "error");
        }

        SiteArgs error(Object value) {
            put("error", value);
            return this;
        }
    }
}
