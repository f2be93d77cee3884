package dev.kiln.runtime.typed;

import dev.kiln.runtime.monitor.PackageInfo;
import java.util.List;

/**
 * What a generated class tells its base of its resource.
 *
 * @param token the type's token, such as {@code random:index/randomString:RandomString}
 * @param packageInfo the package that it belongs to
 * @param secretOutputs outputs that are secrets whatever the provider says
 * @param replaceOnChanges property paths whose change means replacement
 * @param aliases tokens that the type had before
 */
public record ResourceType(
        String token,
        PackageInfo packageInfo,
        List<String> secretOutputs,
        List<String> replaceOnChanges,
        List<String> aliases) {
    /** Copies the lists. */
    public ResourceType {
        secretOutputs = List.copyOf(secretOutputs);
        replaceOnChanges = List.copyOf(replaceOnChanges);
        aliases = List.copyOf(aliases);
    }

    /** A type about which there is nothing more to say. */
    public static ResourceType of(String token, PackageInfo packageInfo) {
        return new ResourceType(token, packageInfo, List.of(), List.of(), List.of());
    }

    /** The type with these secret outputs. */
    public ResourceType secretOutputs(String... names) {
        return new ResourceType(token, packageInfo, List.of(names), replaceOnChanges, aliases);
    }

    /** The type that is replaced when one of these property paths changes. */
    public ResourceType replaceOnChanges(String... paths) {
        return new ResourceType(token, packageInfo, secretOutputs, List.of(paths), aliases);
    }

    /** The type with the tokens that it had before. */
    public ResourceType aliases(String... tokens) {
        return new ResourceType(token, packageInfo, secretOutputs, replaceOnChanges, List.of(tokens));
    }
}
