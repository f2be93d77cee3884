package dev.kiln.runtime.typed;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is inside generated objects, for the runtime: their own API shows typed members only. */
public final class TypedContent {
    private TypedContent() {}

    /** The properties of an output object by wire name. */
    public static MapValue fields(OutputObject object) {
        return object.fields();
    }

    /**
     * A snapshot of arguments with defaults and constants filled in.
     *
     * @param environment looks an environment variable up
     */
    public static CompletedArgs complete(InputArgs args, Function<String, @Nullable String> environment) {
        var completion = new Completion(args.getClass().getSimpleName(), args.values(), environment);
        args.complete(completion);
        return completion.finish();
    }
}
