package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A resource's declaration.
 *
 * @param type a custom resource's token, or any text for a component
 * @param parent the parent's URN; empty for the stack itself
 * @param custom whether a provider makes it
 * @param remote whether a provider constructs it as a component
 * @param inputs with unknowns in a preview, and with secrets
 * @param dependencies URNs, those of {@code propertyDependencies} among them
 * @param propertyDependencies URNs by the name of the input that brings them
 * @param packageInfo where its provider comes from; version and origin as the user's options have them
 * @param options what else the user wants of it
 * @param transforms what the engine has to ask, in this order, before it acts on the declaration: the resource's own
 *     and its ancestors', nearest first. Those of the stack ({@link Monitor#registerTransform}) come after them
 * @param source the user's line that made it, {@code File.java:12}, where it is known
 */
public record RegisterRequest(
        String type,
        String name,
        Optional<String> parent,
        boolean custom,
        boolean remote,
        MapValue inputs,
        Set<String> dependencies,
        SortedMap<String, Set<String>> propertyDependencies,
        PackageInfo packageInfo,
        RegisterOptions options,
        List<Transform<RegisterRequest>> transforms,
        Optional<String> source) {
    /** The same with other options. */
    public RegisterRequest withOptions(RegisterOptions others) {
        return new RegisterRequest(
                type,
                name,
                parent,
                custom,
                remote,
                inputs,
                dependencies,
                propertyDependencies,
                packageInfo,
                others,
                transforms,
                source);
    }

    /** The same with what a transform may change as {@code answer} has it. */
    public RegisterRequest transformed(RegisterRequest answer) {
        return new RegisterRequest(
                type,
                name,
                parent,
                custom,
                remote,
                answer.inputs,
                answer.dependencies,
                answer.propertyDependencies,
                answer.packageInfo,
                answer.options,
                transforms,
                source);
    }
}
