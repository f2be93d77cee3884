package dev.kiln.runtime.benchmarks.scale;

import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Completion;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.InputValues;
import dev.kiln.runtime.typed.ResourceType;
import java.util.Optional;
import java.util.function.Consumer;

/** A resource whose provider has nothing to do. */
final class Part extends CustomResource {
    private static final ResourceType TYPE =
            ResourceType.of("parts:index:Part", new PackageInfo("parts", Optional.of("1.0.0"), Optional.empty()));

    Part(String name, Consumer<Args> args) {
        super(TYPE, name, new Args().filled(args), ResourceOptions.NONE);
    }

    Output<String> made() {
        return output("made", Decoders.STRING);
    }

    static final class Args extends InputArgs {
        Args filled(Consumer<Args> configure) {
            return InputValues.configured(this, configure);
        }

        void set(String name, Object value) {
            put(name, value);
        }

        @Override
        protected void complete(Completion completion) {
            completion.required("number", "number");
        }
    }
}
