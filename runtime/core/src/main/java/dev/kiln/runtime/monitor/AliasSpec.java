package dev.kiln.runtime.monitor;

import java.util.Optional;

/** What a resource was before: as a whole, or only what has changed since. */
public sealed interface AliasSpec {
    /** The whole URN that it had. */
    record Urn(String urn) implements AliasSpec {}

    /**
     * What was different. What is empty was as it is now.
     *
     * @param parent the URN of the parent that it had
     * @param noParent whether it had no parent but the stack; then {@code parent} is empty
     */
    record Parts(
            Optional<String> name,
            Optional<String> type,
            Optional<String> stack,
            Optional<String> project,
            Optional<String> parent,
            boolean noParent)
            implements AliasSpec {
        /** It had another type's token. */
        public static Parts ofType(String type) {
            return new Parts(
                    Optional.empty(), Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
    }
}
