package dev.kiln.runtime.typed;

import dev.kiln.runtime.InvokeOptions;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.monitor.PackageInfo;
import org.jspecify.annotations.Nullable;

/** Calls a provider's function; generated function classes call this. */
public final class FunctionCall {
    private FunctionCall() {}

    /** The result of the function {@code token}; unknown while an argument is unknown. */
    public static <T extends @Nullable Object> Output<T> invoke(
            PackageInfo packageInfo,
            String token,
            @Nullable InputArgs args,
            InvokeOptions options,
            Decoder<T> decoder) {
        return Kiln.invoke(packageInfo, token, args, options, decoder);
    }
}
