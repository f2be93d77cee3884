package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.value.SecretTexts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A secret that a function was given does not get out by what the function says when it fails. */
@Timeout(60)
class DiscretionTest {
    private static final String SECRET = "hunter2 & co";

    private final FakeMonitor monitor = new FakeMonitor();

    private void tellsNothing(Kiln.Body body) {
        var result = monitor.run(body);
        assertThat(result.failures())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(all(f))
                        .contains("[secret]")
                        .doesNotContain("hunter2")
                        .contains("DiscretionTest"));
    }

    private static String all(ProgramResult.Failure failure) {
        var trace = new StringWriter();
        failure.cause().printStackTrace(new PrintWriter(trace));
        return failure.message() + trace;
    }

    @Test
    void aFailureSaysNothingOfTheSecretThatTheFunctionWasGiven() {
        tellsNothing(ctx -> Output.secret(SECRET).apply(v -> {
            throw new IllegalStateException("login with -p" + v + "! failed");
        }));
    }

    @Test
    void norDoItsCausesAndWhatIsSuppressed() {
        tellsNothing(ctx -> Output.secret(SECRET).applyBlocking(v -> {
            var failure = new IllegalStateException("login failed", new java.io.IOException("user:" + v));
            failure.addSuppressed(new IllegalArgumentException(v));
            throw failure;
        }));
    }

    @Test
    void norDoesAStageThatWasMadeOfIt() {
        tellsNothing(ctx -> Output.secret(SECRET)
                .applyAsync(v -> CompletableFuture.failedFuture(new IllegalStateException("GET /?token=" + v))));
        tellsNothing(ctx -> Output.secret(SECRET)
                .applyAsync(v -> CompletableFuture.failedFuture(
                        new IllegalStateException("GET /?token=hunter2+%26+co or hunter2%20%26%20co"))));
    }

    @Test
    void norDoesAFunctionFurtherInOrOneThatNeverSawTheOutput() {
        tellsNothing(ctx -> Output.secret(SECRET)
                .applyOutput(v -> Output.blocking(() -> {
                    throw new IllegalStateException("with " + v);
                })));
        tellsNothing(ctx -> {
            Output.secret(SECRET);
            throw new IllegalStateException("with " + SECRET);
        });
    }

    @Test
    void norDoesAPartOfAStructure() {
        tellsNothing(
                ctx -> Output.deep(Map.of("a", List.of(Output.secret(SECRET)))).apply(v -> {
                    throw new IllegalStateException("with " + v);
                }));
    }

    @Test
    void noLineOfTheLogHoldsOne() {
        monitor.run(ctx -> Output.secret(SECRET).tap(v -> ctx.log().info("it is " + v)));
        assertThat(monitor.messages()).containsExactly("it is [secret]");
    }

    @Test
    void aShortSecretIsTakenOutWhereItStandsAsAWord() {
        var texts = new SecretTexts();
        texts.learn("abc");
        texts.learn("x");
        texts.learn("true");
        assertThat(texts.scrub("abc, 'abc' and \"abc\"; not abcd, nor x, true"))
                .isEqualTo("[secret], '[secret]' and \"[secret]\"; not abcd, nor x, true");
    }
}
