package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.ResourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFilesTest {
    private static final Body ONE = p -> p.thing("a").register();
    private static final Body TWO = p -> {
        p.thing("a").register();
        p.thing("b").register();
    };

    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @Test
    void aTruncatedStateIsReportedWithItsFilePlaceAndBackupAndStaysAsItIs() throws IOException {
        bench.up(ONE);
        bench.up(TWO);
        byte[] whole = Files.readAllBytes(bench.state());
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Files.write(bench.state(), half);
        bench.fake.taken();

        for (String command : new String[] {"up", "destroy", "preview", "outputs"}) {
            Result result = command.equals("outputs") || command.equals("preview")
                    ? bench.run(ONE, command)
                    : bench.run(ONE, command, "--yes");
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err())
                    .containsOnlyOnce("error:")
                    .contains("dev.json", "line ", "Nothing was changed", "dev.json.bak")
                    .doesNotContain("\tat ");
        }
        assertThat(bench.state()).hasBinaryContent(half);
        assertThat(bench.fake.taken()).isEmpty();

        Files.copy(bench.state().resolveSibling("dev.json.bak"), bench.folder.resolve("copy"));
        assertThat(bench.folder.resolve("copy")).content().contains("Thing::a").doesNotContain("Thing::b");
    }

    @Test
    void aStateThatContradictsItselfIsReportedWithWhatIsWrong() throws IOException {
        bench.up(ONE);
        Files.writeString(bench.state(), bench.stateText().replace("::default::", "::other::"));

        assertThat(bench.run(ONE, "preview").err()).contains("names the provider", "which is not before it");
    }

    @Test
    void aStateThatVanishedIsNotTakenForANewStack() throws IOException {
        bench.up(ONE);
        bench.up(TWO);
        Files.delete(bench.state());

        assertThat(bench.up(TWO).err()).contains("it is missing", "dev.json.bak");
    }

    @Test
    void anEmptyStateFileIsReported() throws IOException {
        bench.up(ONE);
        Files.writeString(bench.state(), "");

        assertThat(bench.up(ONE).err()).contains("dev.json", "line 1");
    }

    @Test
    void twoRunsOnOneStackDoNotMeet() {
        Result outer = bench.up(p -> {
            p.thing("a").register();
            Result inner = bench.up(ONE);
            assertThat(inner.exitCode()).isEqualTo(1);
            assertThat(inner.err())
                    .contains(
                            "being changed by another run",
                            "process " + ProcessHandle.current().pid());
            assertThat(bench.run(ONE, "up", "--yes", "--stack", "other").exitCode())
                    .isZero();
        });

        assertThat(outer.exitCode()).isZero();
        assertThat(bench.up(ONE).exitCode()).isZero();
    }

    @Test
    void whatAnotherRunIsDoingIsNotTakenForCutOff() {
        bench.up(p -> {
            bench.fake.together = new CountDownLatch(2);
            var begun = p.thing("a").start();
            bench.fake.begun("a").join();
            Result beside = bench.run(ONE, "preview");
            assertThat(beside.exitCode()).isZero();
            assertThat(beside.err())
                    .contains("is being changed by another run: process")
                    .doesNotContain("cut off");
            bench.fake.together.countDown();
            begun.join();
        });
    }

    @Test
    void whatARunThatWasKilledWasCreatingIsWarnedOfUntilTheUserHasLooked() throws IOException {
        bench.up(ONE);
        Path kept = bench.folder.resolve("kept");
        bench.up(p -> {
            p.thing("a").register();
            p.thing("b").register();
            Files.copy(bench.journal(), kept);
        });
        byte[] journal = Files.readAllBytes(kept);
        Files.copy(bench.state().resolveSibling("dev.json.bak"), bench.folder.resolve("before"));
        Files.delete(bench.state());
        Files.move(bench.folder.resolve("before"), bench.state());
        Files.write(bench.journal(), Arrays.copyOf(journal, journal.length - 1));

        Result next = bench.up(TWO);

        assertThat(next.exitCode()).isZero();
        assertThat(next.err()).contains("warning:", "cut off while it was creating b (fake:index:Thing)");
        assertThat(bench.up(TWO).err()).isEqualTo(next.err());
        bench.command("refresh", "--yes", "--clear-pending-creates");
        assertThat(bench.up(TWO).err()).isEmpty();
    }

    @Test
    void theStateIsTheUsersAloneAndGitLeavesIt() throws IOException {
        bench.up(ONE);

        assertThat(bench.folder.resolve(".kiln/.gitignore")).hasContent("*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.state())))
                .isEqualTo("rw-------");
    }

    @Test
    void anOutgrownJournalIsTurnedIntoASnapshotOnceAndNotByEachStepThatSeesIt() throws IOException {
        Result result = bench.upWhole(ctx -> {
            for (int i = 0; i < 600; i++) {
                new Things.Thing("t" + i, Map.of("value", "x".repeat(10_000)), ResourceOptions.NONE);
            }
        });

        assertThat(result.exitCode()).as(result.all()).isZero();
        var generation = Pattern.compile("\"generation\": (\\d+)").matcher(Files.readString(bench.state()));
        assertThat(generation.find()).isTrue();
        assertThat(Integer.parseInt(generation.group(1))).isBetween(2, 6);
    }

    @Test
    void aStackIsRemovedOnlyWhenNothingIsLeftOfIt() {
        bench.up(ONE);

        assertThat(bench.command("stack", "ls").out()).isEqualToIgnoringNewLines("dev*");
        assertThat(bench.command("stack", "rm", "--yes").err()).contains("still has a resource", "destroy");
        bench.command("destroy", "--yes");
        assertThat(bench.command("stack", "rm", "dev", "--yes").exitCode()).isZero();
        assertThat(bench.command("stack", "ls").out()).isEmpty();
        assertThat(bench.command("outputs").err()).contains("no stack `dev`");
    }

    @Test
    void aRenamedFolderDoesNotMakeEverythingAnew() throws IOException {
        bench.up(ONE);
        bench.fake.taken();
        Files.writeString(bench.folder.resolve("Pulumi.yaml"), "name: another\n");

        Result up = bench.up(ONE);

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("Was the folder renamed?", "name: " + bench.folder.getFileName());
        assertThat(bench.fake.taken()).isEmpty();
    }
}
