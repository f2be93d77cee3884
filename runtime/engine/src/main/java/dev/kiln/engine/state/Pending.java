package dev.kiln.engine.state;

/**
 * An operation that was begun and whose end is not known.
 *
 * @param state the resource as it was meant to be, or as it was
 */
public record Pending(Kind kind, ResourceState state) {
    /** What a provider was asked to do. */
    public enum Kind {
        /** To make it. */
        CREATING("creating"),
        /** To change it. */
        UPDATING("updating"),
        /** To remove it. */
        DELETING("deleting"),
        /** To look it up. */
        READING("reading");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in the deployment format. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return READING;
        }
    }
}
