package dev.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.cell.ThreadLimits;
import dev.kiln.runtime.monitor.Engine;
import dev.kiln.runtime.monitor.Launch;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.ProgramRunner;
import dev.kiln.runtimetest.FakeMonitor;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only the inside of the runtime can show. */
@Timeout(60)
class PatienceTest {
    private record FakeEngine(boolean isDefault, boolean willing) implements Engine {
        @Override
        public boolean accepts(Launch launch) {
            return willing;
        }

        @Override
        public int run(Launch launch, ProgramRunner program) {
            return 0;
        }
    }

    @Test
    void atAStandstillTheUserIsToldWhatIsWaitedForAndTheRunGoesOn() {
        var future = new CompletableFuture<String>();
        var monitor = new FakeMonitor() {
            @Override
            public void log(LogMessage message) {
                super.log(message);
                future.complete("at last");
            }
        };
        var program =
                new Program(monitor.deployment(), monitor, resource -> {}, new Patience(1), ThreadLimits::ofSystem);
        var result = program.run(ctx -> ctx.export("it", Output.of(future)));
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.messages()).singleElement().asString().contains("waits for what somebody else");
        assertThat(monitor.stackOutput("it")).hasToString("TextValue[value=at last]");
    }

    @Test
    void theDefaultEngineTakesWhatNoOtherOneAccepts() {
        var launch = new Launch(
                List.of(), Map.of(), Path.of(""), InputStream.nullInputStream(), System.out, System.err, false);
        var embedded = new FakeEngine(true, false);
        assertThat(Launcher.choose(List.of(embedded, new FakeEngine(false, false)), launch))
                .isSameAs(embedded);
        var other = new FakeEngine(false, true);
        assertThat(Launcher.choose(List.of(embedded, other), launch)).isSameAs(other);
        assertThat(Launcher.choose(List.of(), launch)).isNull();
    }
}
