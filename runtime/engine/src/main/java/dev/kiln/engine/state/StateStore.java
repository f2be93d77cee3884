package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.StackVaults;
import dev.kiln.engine.secret.Vault;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A stack's state on disk: a snapshot and the journal that goes on from it. */
public final class StateStore implements StackState, AutoCloseable {
    /** A journal that has outgrown this and the snapshot is turned into a snapshot. Bytes. */
    private static final long JOURNAL_LIMIT = 4L << 20;

    /** How often to read while somebody else writes. */
    private static final int ATTEMPTS = 5;

    private final SnapshotFile snapshotFile;
    private final JournalFile journal;
    private final StackVaults vaults;
    private final Ledger ledger;
    private final Object journalling = new Object();
    private volatile SealedTexts texts;
    private List<Long> baseSerials = List.of();
    private long generation;
    private volatile long snapshotSize;
    private boolean journalOpen;
    private boolean mustWrite;
    private List<Pending> pending = List.of();
    private Optional<String> changer = Optional.empty();
    private Optional<MapValue> secrets = Optional.empty();
    private @Nullable Vault writer;

    private StateStore(StackFiles files, StackVaults vaults) {
        this.snapshotFile = new SnapshotFile(files.state(), files.backup());
        this.journal = new JournalFile(files.journal());
        this.vaults = vaults;
        this.texts = new SealedTexts(this::opening, this::sealing);
        this.ledger = new Ledger(stored -> texts.opened(stored));
    }

    /**
     * The state as it is, to look at: what is changed in it is never written.
     *
     * @throws Problem where it is damaged
     */
    public static StateStore look(StackFiles files, StackVaults vaults) {
        StateStore store = read(files, vaults);
        if (!store.pending.isEmpty()) {
            store.changer = StackLock.holder(files);
        }
        if (store.changer.isPresent()) {
            // Not cut off: somebody is at it.
            store.pending = List.of();
        }
        return store;
    }

    private static StateStore read(StackFiles files, StackVaults vaults) {
        for (int attempt = 1; ; attempt++) {
            String before = files.stamp();
            StateStore store = new StateStore(files, vaults);
            try {
                store.load(files);
                if (attempt == ATTEMPTS || before.equals(files.stamp())) {
                    return store;
                }
            } catch (Problem problem) {
                if (attempt == ATTEMPTS || before.equals(files.stamp())) {
                    throw problem;
                }
            }
        }
    }

    /**
     * The state, to change it; what a run that was cut off left in the journal is part of the snapshot then. The caller
     * holds the stack's lock.
     *
     * @throws Problem where it is damaged
     */
    public static StateStore open(StackFiles files, StackVaults vaults) {
        StateStore store = read(files, vaults);
        store.takeOver();
        return store;
    }

    private void load(StackFiles files) {
        Snapshot snapshot = snapshotFile.read();
        generation = snapshot.generation();
        secrets = snapshot.secrets();
        List<MapValue> lines = JournalFile.read(files.journal());
        boolean goesOn = !lines.isEmpty() && continues(files, lines.get(0));
        List<Long> serials = goesOn ? JournalLine.serials(lines.get(0)) : List.of();
        if (serials.size() != snapshot.resources().size()) {
            serials = LongStream.range(0, snapshot.resources().size()).boxed().toList();
        }
        baseSerials = serials;
        ledger.load(serials, snapshot.resources());
        List<Pending> unfinished = new ArrayList<>(snapshot.pending());
        if (goesOn) {
            lines.forEach(line -> {
                JournalLine.secrets(line, "secrets").ifPresent(description -> secrets = Optional.of(description));
                ledger.apply(line);
            });
            unfinished.addAll(ledger.forgetBegun());
            mustWrite = lines.size() > 1;
        }
        pending = List.copyOf(unfinished);
    }

    private boolean continues(StackFiles files, MapValue header) {
        long from = JournalLine.generation(header).orElse(-1L);
        if (from > generation) {
            throw new Problem("the journal " + files.journal() + " goes on from a newer state than " + files.state()
                    + " holds. Nothing was changed. Put back the state file that belongs to it, or move the journal"
                    + " away to go on without its steps");
        }
        // An older one is part of the snapshot already: the run ended between writing that and removing this.
        return from == generation;
    }

    private void takeOver() {
        Optional<MapValue> before = secrets;
        writer = vaults.forWriting(before);
        if (before.isPresent() && vaults.of(before.get()) != writer && sealsSomething()) {
            reseal();
        }
        if (mustWrite) {
            write();
        }
    }

    boolean sealsSomething() {
        return ledger.entries().stream()
                .anyMatch(entry -> SealedTexts.anyIn(entry.stored().fields()));
    }

    /** Whether the secrets are sealed so that other engines can open them. */
    boolean portable() {
        return opening() != vaults.keyFile();
    }

    List<Entry> ordered() {
        return ledger.ordered();
    }

    SealedTexts texts() {
        return texts;
    }

    Optional<MapValue> secrets() {
        return secrets;
    }

    /** Makes the state of a stack that has nothing yet. The caller holds the stack's lock. */
    public static void create(StackFiles files) {
        new SnapshotFile(files.state(), files.backup()).write(new Snapshot(1, Optional.empty(), List.of(), List.of()));
    }

    /** Seals everything anew, with the vault that is wanted from now on. */
    private void reseal() {
        Commit all = Commit.change();
        ledger.entries().forEach(entry -> all.put(entry.serial(), entry.state()));
        texts = new SealedTexts(this::opening, this::sealing);
        ledger.apply(JournalLine.commit(all.mapped(texts::sealed)));
        secrets = sealing().description();
        mustWrite = true;
    }

    /** Starts on what opening the secrets needs, where there are any. */
    public void warmUp() {
        if (secrets.isPresent() && sealsSomething()) {
            opening().warmUp();
        }
    }

    private Vault opening() {
        return vaults.of(secrets);
    }

    private Vault sealing() {
        if (writer == null) {
            throw new IllegalStateException("the state was opened only to look at it");
        }
        return writer;
    }

    @Override
    public List<Entry> entries() {
        return ledger.entries();
    }

    @Override
    public Optional<Entry> live(String urn) {
        return ledger.live(urn);
    }

    @Override
    public long newSerial() {
        return ledger.newSerial();
    }

    @Override
    public List<Pending> pending() {
        return pending;
    }

    /** Who is changing the stack, where steps were under way when it was looked at. */
    public Optional<String> changer() {
        return changer;
    }

    @Override
    public long begin(Pending.Kind kind, ResourceState state) {
        long operation = ledger.newOperation();
        record(JournalLine.begin(operation, new Pending(kind, texts.sealed(state))));
        return operation;
    }

    @Override
    public void commit(Commit commit) {
        if (writer == null) {
            ledger.apply(JournalLine.commit(commit));
            return;
        }
        Commit sealed = commit.mapped(texts::sealed);
        record(JournalLine.commit(sealed));
    }

    private void record(MapValue line) {
        try {
            long ticket;
            synchronized (journalling) {
                startJournal();
                Optional<MapValue> now = sealing().description();
                if (now.isPresent() && !now.equals(secrets)) {
                    journal.append(JournalLine.secrets(now.get()));
                    secrets = now;
                }
                ticket = journal.append(line);
                ledger.apply(line);
                mustWrite = true;
            }
            journal.sync(ticket);
            compact();
        } catch (IOException e) {
            throw new Problem("the stack's journal cannot be written: " + e, e);
        }
    }

    /** Turns an outgrown journal into a snapshot: by whoever comes first, of all that see it at the same time. */
    private void compact() {
        if (isOutgrown()) {
            synchronized (journalling) {
                if (isOutgrown()) {
                    write();
                }
            }
        }
    }

    private boolean isOutgrown() {
        return journal.size() > JOURNAL_LIMIT && journal.size() > 2 * snapshotSize;
    }

    /**
     * The operations of this run have all ended: earlier ones whose end is not known need no more mention, but for what
     * may have been created without anybody knowing it.
     *
     * @param creations whether the user has looked for those
     */
    public void settle(boolean creations) {
        synchronized (journalling) {
            List<Pending> left = pending.stream()
                    .filter(operation -> !creations && operation.kind() == Pending.Kind.CREATING)
                    .toList();
            if (!pending.equals(left)) {
                pending = left;
                mustWrite = true;
            }
        }
    }

    /** Turns journal and snapshot into a new snapshot, where anything has changed. */
    @Override
    public void close() {
        synchronized (journalling) {
            if (writer != null && mustWrite) {
                write();
            }
        }
    }

    private void write() {
        List<Entry> entries = ledger.ordered();
        snapshotSize = snapshotFile.write(new Snapshot(generation + 1, secrets, Ledger.sound(entries), pending));
        generation++;
        baseSerials = entries.stream().map(Entry::serial).toList();
        mustWrite = false;
        try {
            journal.discard();
            journalOpen = false;
            // What is still under way is only known from the journal.
            for (var begun : ledger.begun().entrySet()) {
                startJournal();
                journal.append(JournalLine.begin(begun.getKey(), begun.getValue()));
            }
        } catch (IOException e) {
            throw new Problem("the stack's journal cannot be written: " + e, e);
        }
    }

    private void startJournal() throws IOException {
        if (!journalOpen) {
            journal.append(JournalLine.header(generation, baseSerials));
            journalOpen = true;
        }
    }
}
