package dev.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.monitor.Engine;
import dev.kiln.runtime.monitor.Launch;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which engine a program runs on. */
class LauncherTest {
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
