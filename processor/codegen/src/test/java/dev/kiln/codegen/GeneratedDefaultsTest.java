package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import golden.defaults.Config;
import golden.defaults.Server;
import golden.defaults.ServerArgs;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a property is where an argument, the configuration, the environment or the schema says so, in this order. */
class GeneratedDefaultsTest {
    private static final PropertyValue PATH = PropertyValue.of(System.getenv("PATH"));
    private static final PropertyValue SCHEMA = PropertyValue.of("of the schema");

    @Test
    void argumentsComeBeforeTheEnvironmentAndThatBeforeTheSchema() {
        assertThat(inputs(s -> {}).get("found")).isEqualTo(PATH);
        assertThat(inputs(s -> {}).get("lost")).isEqualTo(SCHEMA);
        assertThat(inputs(s -> s.found("given").lost("given")).entries())
                .containsEntry("found", PropertyValue.of("given"))
                .containsEntry("lost", PropertyValue.of("given"));
    }

    @Test
    void objectsWithinHaveTheirDefaultsPlainOnesToo() {
        MapValue inputs = inputs(s -> s.settings(inner -> {}).plainSettings(inner -> inner.lost("given")));
        assertThat(((MapValue) inputs.get("settings")).entries()).isEqualTo(Map.of("found", PATH, "lost", SCHEMA));
        assertThat(((MapValue) inputs.get("plainSettings")).entries())
                .isEqualTo(Map.of("found", PATH, "lost", PropertyValue.of("given")));
    }

    @Test
    void whatIsNotGivenAtAllIsNotMadeOfDefaults() {
        assertThat(inputs(s -> {}).entries()).containsOnlyKeys("found", "lost");
    }

    @Test
    void theConfigurationComesBeforeTheEnvironmentAndThatBeforeTheSchema() {
        assertThat(configured(Map.of("defaults:found", "configured", "defaults:lost", "configured")))
                .isEqualTo(Map.of("found", PropertyValue.of("configured"), "lost", PropertyValue.of("configured")));
        assertThat(configured(Map.of())).isEqualTo(Map.of("found", PATH, "lost", SCHEMA));
    }

    @Test
    void secretsThatAreNoOutputsAreSecretsOnTheWire() {
        SecretValue secret = new SecretValue(PropertyValue.of("p"));
        MapValue inputs = inputs(s -> s.password("p").settings(inner -> inner.password("p")));
        assertThat(inputs.get("password")).isEqualTo(secret);
        assertThat(((MapValue) inputs.get("settings")).get("password")).isEqualTo(secret);
    }

    private static MapValue inputs(Consumer<ServerArgs> args) {
        EchoMonitor monitor = new EchoMonitor("{}", Map.of());
        monitor.value(context -> new Server("s", args).id());
        return monitor.request("s").inputs();
    }

    private static Map<String, PropertyValue> configured(Map<String, String> settings) {
        MapValue seen = (MapValue) new EchoMonitor("{}", settings)
                .value(context -> Map.of("found", new Config().found(), "lost", new Config().lost()));
        return seen.entries();
    }
}
