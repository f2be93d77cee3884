package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a provider resource holds: its configuration, the plugin's version, and what only the engine reads. */
final class ProviderInputs {
    /** The member that no provider sees. */
    private static final String INTERNAL = "__internal";

    private ProviderInputs() {}

    /** The package of a provider resource. */
    static String packageOf(String urn) {
        return Urn.type(urn).substring(Urn.PROVIDER_TYPE.length());
    }

    /** The name of the provider that a package has where nobody asks for one. */
    static String defaultName(PackageInfo info) {
        String version = info.version()
                .map(text -> "_" + text.replace('.', '_').replace('-', '_').replace('+', '_'))
                .orElse("");
        return "default" + version
                + info.pluginDownloadUrl().map(url -> "_" + url).orElse("");
    }

    /** Those of a default provider: the stack's configuration under the package's name. */
    static MapValue configured(PackageInfo info, RunSettings settings) {
        TreeMap<String, PropertyValue> inputs = new TreeMap<>();
        String prefix = info.name() + ":";
        settings.config().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                PropertyValue text = PropertyValue.of(value);
                boolean secret = settings.secretKeys().contains(key);
                inputs.put(key.substring(prefix.length()), secret ? new SecretValue(text) : text);
            }
        });
        return completed(inputs, info, new TreeMap<>());
    }

    /** Those of a provider that the program declares. */
    static MapValue declared(RegisterRequest request) {
        return completed(
                new TreeMap<>(request.inputs().entries()),
                request.packageInfo(),
                request.options().envVarMappings());
    }

    private static MapValue completed(
            TreeMap<String, PropertyValue> inputs, PackageInfo info, SortedMap<String, String> variables) {
        info.version().ifPresent(version -> inputs.putIfAbsent("version", PropertyValue.of(version)));
        TreeMap<String, PropertyValue> internal = new TreeMap<>();
        info.pluginDownloadUrl().ifPresent(url -> internal.put("pluginDownloadURL", PropertyValue.of(url)));
        if (!variables.isEmpty()) {
            TreeMap<String, PropertyValue> mappings = new TreeMap<>();
            variables.forEach((name, from) -> mappings.put(name, PropertyValue.of(from)));
            internal.put("envVarMappings", MapValue.of(mappings));
        }
        if (!internal.isEmpty()) {
            inputs.put(INTERNAL, MapValue.of(internal));
        }
        return MapValue.of(inputs);
    }

    /** Without what only the engine reads. */
    static MapValue plain(MapValue inputs) {
        TreeMap<String, PropertyValue> plain = new TreeMap<>(inputs.entries());
        plain.remove(INTERNAL);
        return MapValue.of(plain);
    }

    /** {@code plain} with what only the engine reads of {@code whole}. */
    static MapValue joined(MapValue plain, MapValue whole) {
        PropertyValue internal = whole.get(INTERNAL);
        if (internal == null) {
            return plain;
        }
        TreeMap<String, PropertyValue> all = new TreeMap<>(plain.entries());
        all.put(INTERNAL, internal);
        return MapValue.of(all);
    }
}
