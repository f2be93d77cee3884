package dev.kiln.engine.event;

/** What a step does to its resource. */
public enum Operation {
    /** Nothing: it is as it should be. */
    SAME("same", "unchanged"),
    /** Makes it. */
    CREATE("create", "created"),
    /** Changes it in place. */
    UPDATE("update", "updated"),
    /** Puts a new one in its place. */
    REPLACE("replace", "replaced"),
    /** Removes it. */
    DELETE("delete", "deleted"),
    /** Removes the one that was replaced. */
    DELETE_REPLACED("delete-replaced", "deleted (replaced)"),
    /** Takes over one that exists. */
    IMPORT("import", "imported"),
    /** Looks it up. */
    READ("read", "read");

    private final String word;
    private final String done;

    Operation(String word, String done) {
        this.word = word;
        this.done = done;
    }

    /** The field's word for it. */
    public String word() {
        return word;
    }

    /** The word for it when it is done. */
    public String done() {
        return done;
    }
}
