package dev.kiln.runtime.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When what takes long is told, by a clock that the test turns. */
class WatchTest {
    private final List<String> told = new ArrayList<>();
    private final Home home = new Home("test", new ThreadLimits(2, 2, text -> {}));
    private long seconds;
    private final Watch watch = new Watch(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            new Watch.Listener() {
                @Override
                public void takesLong(List<UnderWay> functions, Duration since) {
                    functions.forEach(one -> told.add(one.what() + " takes " + since.toSeconds()));
                }

                @Override
                public void standsStill(List<UnderWay> all, Duration since) {
                    all.forEach(one -> told.add(one.what() + " stands " + since.toSeconds()));
                }
            },
            () -> Duration.ofSeconds(seconds).toNanos());

    @AfterEach
    void stop() {
        home.stop();
    }

    private boolean goesOnUntil(long second) {
        while (seconds < second) {
            seconds++;
            if (!watch.look(home)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aStandstillIsToldAfterTenSecondsAndThenEverMoreRarely() {
        home.begin(Errand.of(() -> "stage"), late -> {});
        assertThat(goesOnUntil(59)).isTrue();
        assertThat(told).containsExactly("stage stands 12", "stage stands 24", "stage stands 48");
    }

    @Test
    void whateverMovesEndsAStandstill() {
        home.begin(Errand.of(() -> "stage"), late -> {});
        for (int i = 1; i < 50; i++) {
            home.end(home.begin(Pending.Kind.FUNCTION, () -> "function"));
            assertThat(goesOnUntil(5L * i)).isTrue();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aThreadOfTheUsersThatRunsLongIsToldThoughOthersMove() {
        home.begin(Pending.Kind.THREAD, () -> "task");
        for (int i = 1; i < 8; i++) {
            home.end(home.begin(Pending.Kind.FUNCTION, () -> "function"));
            goesOnUntil(5L * i);
        }
        assertThat(told).containsExactly("task takes 12", "task takes 24");
    }

    @Test
    void aStandstillEndsTheRunUnlessAStepIsUnderWay() {
        home.begin(Errand.of(() -> "stage"), late -> {});
        var step = home.begin(Pending.Kind.STEP, () -> "step");
        assertThat(goesOnUntil(500)).isTrue();
        assertThat(told).noneMatch(text -> text.startsWith("step"));
        home.end(step);
        assertThat(goesOnUntil(555)).isTrue();
        assertThat(goesOnUntil(570)).isFalse();
    }
}
