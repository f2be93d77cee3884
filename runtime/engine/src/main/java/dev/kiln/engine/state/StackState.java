package dev.kiln.engine.state;

import java.util.List;
import java.util.Optional;

/** The resources of a stack while a run works on them. All methods may be called from several threads. */
public interface StackState {
    /** The entries in the order in which they came about. */
    List<Entry> entries();

    /** The one entry of this URN that does not wait to be deleted. */
    Optional<Entry> live(String urn);

    /** A serial for a new entry. */
    long newSerial();

    /** Notes, durably, that a provider is about to change a resource. Gives the operation's number. */
    long begin(Pending.Kind kind, ResourceState state);

    /** Changes the ledger; durable when this returns. */
    void commit(Commit commit);

    /** Operations that an earlier run began and did not end. */
    List<Pending> pending();
}
