package dev.kiln.testing;

import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.typed.Encoding;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program as a test does: without engine, provider or network. A resource that no mock speaks for has its inputs
 * as its outputs. Runs share nothing, so tests may run at the same time.
 *
 * <pre>{@code
 * var result = KilnTest.run(App::stack, mocks -> mocks
 *         .config("replicas", "3")
 *         .resource("random:index/randomString:RandomString", in -> Map.of("result", "abc")));
 * result.resource(BucketObject.class, "index.html").input("contentType").hasValue("text/html");
 * }</pre>
 */
public final class KilnTest {
    private KilnTest() {}

    /**
     * Runs {@code body}, which is to succeed.
     *
     * @throws AssertionError with all its failures, where it does not
     */
    public static TestResult run(Kiln.Body body) {
        return run(body, mocks -> {});
    }

    /**
     * Runs {@code body}, which is to succeed, with what {@code mocks} is told.
     *
     * @throws AssertionError with all its failures, where it does not
     */
    public static TestResult run(Kiln.Body body, Consumer<Mocks> mocks) {
        var result = runs(body, mocks);
        if (!result.failures().isEmpty()) {
            throw result.failed("the program failed (a test that expects so calls KilnTest.runFailing)");
        }
        return result;
    }

    /**
     * Runs {@code body}, which is to fail, with what {@code mocks} is told.
     *
     * @throws AssertionError where it succeeds
     */
    public static TestResult runFailing(Kiln.Body body, Consumer<Mocks> mocks) {
        var result = runs(body, mocks);
        if (result.failures().isEmpty()) {
            throw new AssertionError("the program was expected to fail, and succeeded");
        }
        return result;
    }

    /** {@code value} as a secret, for what a mock answers. */
    public static PropertyValue secret(@Nullable Object value) {
        return new SecretValue(Encoding.encode("the secret", value));
    }

    private static TestResult runs(Kiln.Body body, Consumer<Mocks> told) {
        var mocks = new Mocks();
        told.accept(mocks);
        var monitor = new MockMonitor(mocks);
        var result = Kiln.program(body, monitor::made).run(mocks.deployment(), monitor);
        return monitor.result(result);
    }
}
