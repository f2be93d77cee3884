package dev.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of an output in a text: never its value. */
class OutputTextTest {
    private record Holder(Output<String> password) {}

    @Test
    void everyWayIntoATextGivesTheExplanation() {
        var secret = Output.secret("hunter2");
        assertThat(List.of(
                        secret.toString(),
                        "" + secret,
                        String.format("%s", secret),
                        new Holder(secret).toString(),
                        List.of(secret).toString(),
                        new StringBuilder().append(secret).toString()))
                .allSatisfy(text -> assertThat(text)
                        .contains("its value comes later", "o.apply(", "Output.concat(", "Output.format(")
                        .doesNotContain("hunter2"));
    }

    @Test
    void theEnvironmentMakesAnErrorOfIt() {
        for (String wanted : List.of("1", "true", "True")) {
            assertThatThrownBy(
                            () -> OutputText.explain(name -> name.equals("PULUMI_ERROR_OUTPUT_STRING") ? wanted : ""))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PULUMI_ERROR_OUTPUT_STRING")
                    .hasMessageContaining("Output.concat(");
        }
        assertThat(OutputText.explain(name -> "0")).startsWith(OutputText.MARK);
        assertThat(OutputText.explain(name -> null)).startsWith(OutputText.MARK);
    }

    @Test
    void outputsAreEqualAsObjectsOnly() {
        var output = Output.of("a");
        assertThat(output).isEqualTo(output).isNotEqualTo(Output.of("a"));
        assertThat(new Holder(output)).isEqualTo(new Holder(output)).hasSameHashCodeAs(new Holder(output));
    }
}
