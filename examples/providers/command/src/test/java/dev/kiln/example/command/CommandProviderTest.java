package dev.kiln.example.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply.Change;
import dev.kiln.runtime.provider.ProviderReply.Created;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, run by a POSIX shell. */
class CommandProviderTest {
    private final Runs runs = new Runs();

    @Test
    void createRunsAndKeepsWhatWasPrintedWithoutTheLastLineEnd() throws Exception {
        Created made = runs.create("create", "echo one; echo two; echo bad >&2");

        assertThat(Runs.text(made.state(), "stdout")).isEqualTo("one\ntwo");
        assertThat(Runs.text(made.state(), "stderr")).isEqualTo("bad");
        assertThat(made.id()).matches("it[0-9a-f]{8}");
    }

    @Test
    void withoutCreateNothingRuns() throws Exception {
        Created made = runs.create("delete", "exit 1");

        assertThat(Runs.text(made.state(), "stdout")).isEmpty();
    }

    @Test
    void theCommandGetsInputDirectoryAndEnvironment(@TempDir Path dir) throws Exception {
        Created made = runs.create(
                "create",
                "cat; pwd; echo $GREETING",
                "stdin",
                "in\n",
                "dir",
                dir.toRealPath().toString(),
                "environment",
                Map.of("GREETING", "hello"));

        assertThat(Runs.text(made.state(), "stdout")).isEqualTo("in\n" + dir.toRealPath() + "\nhello");
    }

    @Test
    void anotherInterpreterIsGivenTheCommandAsItsLastArgument() throws Exception {
        Created made = runs.create("create", "a b", "interpreter", List.of("/bin/echo", "-n", "x"));

        assertThat(Runs.text(made.state(), "stdout")).isEqualTo("x a b");
    }

    @Test
    void aFailureTellsExitCodeAndOutput() {
        assertThatThrownBy(() -> runs.create("create", "echo out; echo err >&2; exit 3"))
                .hasMessage("exit status 3: running \"echo out; echo err >&2; exit 3\":\nout\nerr");
    }

    @Test
    void aMissingDirectoryIsNamed() {
        assertThatThrownBy(() -> runs.create("create", "true", "dir", "/no/such/folder"))
                .hasMessage("the working directory /no/such/folder does not exist");
    }

    @Test
    void updateAndDeleteSeeThePreviousOutput(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("deleted");
        String seen = "echo $PULUMI_COMMAND_STDOUT/$PULUMI_COMMAND_STDERR";
        Object[] inputs = {"create", "echo a; echo b >&2", "update", seen, "delete", seen + " > " + file};
        Created made = runs.create(inputs);

        assertThat(Runs.text(runs.update(made, Runs.map(inputs), inputs), "stdout"))
                .isEqualTo("a/b");
        runs.delete(made, Runs.map(inputs));
        assertThat(file).hasContent("a/b");
    }

    @Test
    void updateFallsBackToCreateAndKeepsThePreviousOutputAwayWhereAsked() throws Exception {
        Created made = runs.create("create", "echo a");
        MapValue updated = runs.update(
                made,
                Runs.map("create", "echo a"),
                "create",
                "echo new$PULUMI_COMMAND_STDOUT",
                "addPreviousOutputInEnv",
                false);

        assertThat(Runs.text(updated, "stdout")).isEqualTo("new");
    }

    @Test
    void triggersReplaceAndTheRestUpdates() throws Exception {
        var diffed = runs.provider.diff(new ProviderCall.Diff(
                "urn",
                Runs.TOKEN,
                "it",
                "id",
                Runs.map("create", "a", "triggers", List.of("1")),
                MapValue.EMPTY,
                Runs.map("create", "b", "triggers", List.of("2")),
                List.of()));

        assertThat(diffed.changes())
                .containsExactly(Map.entry("create", Change.UPDATE), Map.entry("triggers", Change.UPDATE_REPLACE));
    }

    @Test
    void filesAreGivenAsAssetsAndArchive(@TempDir Path dir) throws Exception {
        Created made = runs.create(
                "create",
                "mkdir -p out/sub && echo 1 > out/a.js && echo 2 > out/sub/b.js && echo 3 > out/c.txt",
                "dir",
                dir.toString(),
                "assetPaths",
                List.of("out/**", "!**/*.txt"),
                "archivePaths",
                List.of("**/*.txt"));

        MapValue assets = (MapValue) made.state().entries().get("assets");
        assertThat(assets.entries()).containsOnlyKeys("out/a.js", "out/sub/b.js");
        assertThat(((AssetValue) assets.entries().get("out/a.js")).asset())
                .isEqualTo(new FileAsset(dir.resolve("out/a.js")));
        assertThat(((AssetArchive) ((ArchiveValue) made.state().entries().get("archive")).archive()).assets())
                .containsOnlyKeys("out/c.txt");
    }

    @Test
    void linesAreShownWhileTheyCome() throws Exception {
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        runs.provider.logTo((level, urn, message) -> shown.add(message));
        runs.create("create", "echo a; echo b; echo c >&2", "logging", "stdout");
        runs.create("create", "echo d", "logging", "none");

        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void anInterruptEndsTheProcess(@TempDir Path dir) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        runs.provider.logTo((level, urn, message) -> started.countDown());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                runs.create("create", "echo started; sleep 1000; touch " + dir.resolve("survived"));
            } catch (Exception e) {
                failure.set(e);
            }
        });
        thread.start();
        started.await();
        thread.interrupt();
        thread.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        assertThat(Files.exists(dir.resolve("survived"))).isFalse();
    }

    @Test
    void theFunctionRunsOnce() throws Exception {
        MapValue result = runs.invoke("command", "cat", "stdin", "x", "logging", "none");

        assertThat(Runs.text(result, "stdout")).isEqualTo("x");
        assertThat(Runs.text(result, "command")).isEqualTo("cat");
        assertThat(result.entries()).containsOnlyKeys("command", "stdin", "stdout", "stderr", "logging");
    }
}
