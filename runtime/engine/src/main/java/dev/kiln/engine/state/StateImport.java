package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.engine.secret.Vault;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A state from elsewhere, to be put in the place of a stack's own. */
public final class StateImport {
    private final Snapshot snapshot;
    private final String place;

    private StateImport(Snapshot snapshot, String place) {
        this.snapshot = snapshot;
        this.place = place;
    }

    /**
     * Reads a deployment.
     *
     * @param place where {@code text} is from, for messages
     * @throws Problem where it is none
     */
    public static StateImport read(String text, String place) {
        try {
            DeploymentJson format = new DeploymentJson(why -> refusal(place, why));
            return new StateImport(format.snapshot(PropertyJson.parse(text)), place);
        } catch (PropertyJsonException e) {
            throw refusal(place, "it is no JSON: " + e.getMessage());
        }
    }

    private static Problem refusal(String place, String why) {
        return new Problem(place + " cannot be imported: " + why + ". Nothing was changed");
    }

    /** All that is wrong with it as the state of a stack of a project; empty where it fits. */
    public List<String> violations(String stack, String project) {
        List<String> wrong = new ArrayList<>();
        for (ResourceState resource : snapshot.resources()) {
            if (!resource.urn().isEmpty() && !Urn.belongs(resource.urn(), stack, project)) {
                wrong.add(resource.urn() + " belongs to the stack `" + Urn.stack(resource.urn()) + "` of the project `"
                        + Urn.project(resource.urn()) + "`, and this is `" + stack + "` of `" + project + "`");
            }
        }
        wrong.addAll(Invariants.violations(snapshot.resources()));
        return wrong;
    }

    /** The operations whose end it does not know; they are left out. */
    public List<Pending> pending() {
        return snapshot.pending();
    }

    /** How many resources it has. */
    public int size() {
        return snapshot.resources().size();
    }

    /**
     * Makes it the stack's state; the one before is kept as the backup. The caller holds the stack's lock. What is out of
     * order is put in order, and mentions of what is not there are left out.
     *
     * @throws Problem where a secret in it cannot be opened, or it could not be read again
     */
    public void replace(StackFiles files, StackVaults vaults) {
        List<ResourceState> resources = repaired();
        List<String> wrong = Invariants.violations(resources);
        if (!wrong.isEmpty()) {
            throw refusal(place, "also with --force this could not be read again: " + String.join("; ", wrong));
        }
        Vault writing = vaults.forWriting(snapshot.secrets());
        Supplier<Vault> opening = () -> vaults.of(snapshot.secrets());
        SealedTexts own = new SealedTexts(opening, opening);
        boolean stays = snapshot.secrets().isPresent() && opening.get() == writing;
        SealedTexts kept = stays ? own : new SealedTexts(() -> writing, () -> writing);
        // All of it, so that a wrong passphrase is found now and not in the middle of the next run.
        List<ResourceState> sealed = resources.stream()
                .map(resource -> kept.sealed(own.opened(resource)))
                .toList();
        SnapshotFile file = new SnapshotFile(files.state(), files.backup());
        long generation = 1 + newest(file, files);
        file.write(new Snapshot(generation, writing.description(), sealed, List.of()));
        try {
            // Older than the snapshot now: it is no part of it, whenever it goes.
            Files.deleteIfExists(files.journal());
        } catch (IOException e) {
            throw new Problem("the journal " + files.journal() + " cannot be removed: " + e, e);
        }
    }

    private static long newest(SnapshotFile file, StackFiles files) {
        long newest = 0;
        try {
            newest = file.read().generation();
        } catch (Problem damaged) {
            // An import may be what mends it.
        }
        try {
            List<MapValue> lines = JournalFile.read(files.journal());
            return lines.isEmpty()
                    ? newest
                    : Math.max(newest, JournalLine.generation(lines.get(0)).orElse(0L));
        } catch (Problem damaged) {
            return newest;
        }
    }

    private List<ResourceState> repaired() {
        Ledger ledger = new Ledger(state -> state);
        List<Long> serials = new ArrayList<>();
        for (long serial = 0; serial < snapshot.resources().size(); serial++) {
            serials.add(serial);
        }
        ledger.load(serials, snapshot.resources());
        return Ledger.sound(ledger.ordered());
    }
}
