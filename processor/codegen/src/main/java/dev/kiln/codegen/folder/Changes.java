package dev.kiln.codegen.folder;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run makes of a folder. All are paths below it, sorted.
 *
 * @param added files that were not there
 * @param changed files that had other bytes
 * @param removed files of an earlier run that this one does not have
 * @param unchanged how many files have their bytes already, and are not touched
 * @param lines of all files that the run has
 */
public record Changes(List<String> added, List<String> changed, List<String> removed, int unchanged, long lines) {
    /** Copies the lists. */
    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** How many files the run has. */
    public int files() {
        return added.size() + changed.size() + unchanged;
    }

    /** Whether the folder is as it should be already. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    static List<String> sorted(Collection<String> paths) {
        return List.copyOf(new TreeSet<>(paths));
    }

    SortedSet<String> written() {
        SortedSet<String> all = new TreeSet<>(added);
        all.addAll(changed);
        return all;
    }
}
