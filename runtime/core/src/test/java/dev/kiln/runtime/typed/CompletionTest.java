package dev.kiln.runtime.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Defaults from the environment. */
class CompletionTest {
    @Test
    void listsMapsAndObjectsAreJsonInTheEnvironment() {
        var completion = new Completion("BucketArgs", Map.of(), Map.of("NAMES", "[\"a\", {\"b\": 1}]")::get);

        completion.environment("names", Object.class, "NONE", "NAMES");
        completion.environment("tags", Object.class, "NONE");

        assertThat(completion.finish().values()).containsOnlyKeys("names");
        assertThat(PropertyJson.print(
                        (PropertyValue) completion.finish().values().get("names")))
                .isEqualTo("[\"a\",{\"b\":1}]");
    }

    @Test
    void whatIsNoJsonThereIsNamed() {
        var completion = new Completion("BucketArgs", Map.of(), Map.of("NAMES", "a,b")::get);

        assertThatThrownBy(() -> completion.environment("names", Object.class, "NAMES"))
                .hasMessage("the environment variable NAMES, the default of 'names', is not JSON");
    }
}
