package dev.kiln.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final String BASE = "urn:pulumi:dev::p::fake:index:Thing::base";

    private static StackFiles files(Path folder) {
        return new StackFiles(folder.resolve(".kiln"), "dev");
    }

    private static StackVaults vaults(StackFiles files) {
        return new StackVaults(Map.of(), files.key(), Optional.empty(), salt -> {});
    }

    private static ResourceState thing(String name) {
        return ResourceState.of("urn:pulumi:dev::p::fake:index:Thing::" + name, "fake:index:Thing", true)
                .withText("id", Optional.of("id-" + name))
                .withInputs(MapValue.of(Map.of("secret", new SecretValue(PropertyValue.of("hidden " + name)))));
    }

    private static List<String> names(StateStore store) {
        return store.entries().stream().map(entry -> entry.state().name()).toList();
    }

    /** A snapshot with one resource, and a journal of steps on top of it, as a run that was cut off leaves them. */
    private static List<Long> cutOff(StackFiles files, int steps) throws IOException {
        files.prepare();
        try (StateStore first = StateStore.open(files, vaults(files))) {
            first.commit(Commit.change().put(first.newSerial(), thing("base")));
        }
        List<Long> ends = new ArrayList<>();
        StateStore run = StateStore.open(files, vaults(files));
        for (int i = 0; i < steps; i++) {
            long operation = run.begin(Pending.Kind.CREATING, thing("t" + i));
            run.commit(Commit.ending(operation).put(run.newSerial(), thing("t" + i)));
            ends.add(Files.size(files.journal()));
        }
        return ends;
    }

    @Test
    void aCutAtAnyByteLosesNoFinishedStep(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        List<Long> ends = cutOff(files, 3);
        byte[] journal = Files.readAllBytes(files.journal());

        for (int cut = 0; cut <= journal.length; cut++) {
            Files.write(files.journal(), Arrays.copyOf(journal, cut));
            List<String> expected = new ArrayList<>(List.of("base"));
            for (int i = 0; i < ends.size(); i++) {
                if (ends.get(i) <= cut) {
                    expected.add("t" + i);
                }
            }
            StateStore seen = StateStore.look(files, vaults(files));
            assertThat(names(seen)).as("cut at byte %d", cut).isEqualTo(expected);
            assertThat(seen.pending().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whatWasCutOffIsTakenOverAndGoneOnFrom(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        List<Long> ends = cutOff(files, 2);
        byte[] journal = Files.readAllBytes(files.journal());
        Files.write(files.journal(), Arrays.copyOf(journal, ends.get(1).intValue() - 1));

        try (StateStore next = StateStore.open(files, vaults(files))) {
            assertThat(names(next)).containsExactly("base", "t0");
            assertThat(next.pending())
                    .extracting(pending -> pending.state().name())
                    .containsExactly("t1");
            next.commit(Commit.change().put(next.newSerial(), thing("later")));
        }

        StateStore last = StateStore.look(files, vaults(files));
        assertThat(names(last)).containsExactly("base", "t0", "later");
        assertThat(last.pending()).hasSize(1);
        assertThat(files.journal()).doesNotExist();
    }

    @Test
    void aJournalThatTheSnapshotHoldsAlreadyIsNotReplayed(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        cutOff(files, 1);
        byte[] journal = Files.readAllBytes(files.journal());
        try (StateStore next = StateStore.open(files, vaults(files))) {
            next.entries().forEach(entry -> next.commit(Commit.change().drop(entry.serial())));
        }
        Files.write(files.journal(), journal);

        assertThat(names(StateStore.look(files, vaults(files)))).isEmpty();
    }

    @Test
    void damageInTheMiddleOfAJournalIsReportedWithItsLine(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        cutOff(files, 2);
        byte[] journal = Files.readAllBytes(files.journal());
        String text = new String(journal, StandardCharsets.UTF_8);
        int second = text.indexOf('\n') + 20;
        journal[second] ^= 1;
        Files.write(files.journal(), journal);

        assertThatThrownBy(() -> StateStore.look(files, vaults(files)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("dev.journal:2: the journal is damaged");
        assertThat(files.journal()).hasBinaryContent(journal);
    }

    @Test
    void resourcesAreWrittenAfterWhatTheyNeed(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        cutOff(files, 1);
        try (StateStore next = StateStore.open(files, vaults(files))) {
            Entry base = next.live(BASE).orElseThrow();
            ResourceState needing =
                    base.state().withTexts("dependencies", List.of(thing("t0").urn()));
            next.commit(Commit.change().put(base.serial(), needing));
        }

        assertThat(names(StateStore.look(files, vaults(files)))).containsExactly("t0", "base");
    }

    @Test
    void anUnchangedSecretKeepsItsCiphertext(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        cutOff(files, 0);
        MapValue before = StateStore.look(files, vaults(files))
                .live(BASE)
                .orElseThrow()
                .stored()
                .inputs();
        try (StateStore next = StateStore.open(files, vaults(files))) {
            Entry base = next.live(BASE).orElseThrow();
            next.commit(Commit.change().put(base.serial(), base.state().withFlag("protect", true)));
        }

        StateStore after = StateStore.look(files, vaults(files));
        assertThat(after.live(BASE).orElseThrow().stored().inputs()).isEqualTo(before);
        assertThat(after.live(BASE).orElseThrow().stored().protect()).isTrue();
        assertThat(Files.readString(files.state())).doesNotContain("hidden");
    }

    @Test
    void aTextThatWasNeverAJournalIsNotTakenForOneThatWasCutOff(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        files.prepare();
        Files.writeString(files.journal(), "garbage\n");

        assertThatThrownBy(() -> StateStore.open(files, vaults(files)))
                .hasMessageContaining("dev.journal:1: the journal is damaged");
        assertThat(files.journal()).hasContent("garbage");
    }

    @Test
    void theJournalIsTheUsersAloneAsTheStateIs(@TempDir Path folder) throws IOException {
        StackFiles files = files(folder);
        cutOff(files, 1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.journal())))
                .isEqualTo("rw-------");
    }
}
