package dev.kiln.schema.bind;

import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Origin;

/** What nothing may be called. */
final class Names {
    private final Scope scope;

    Names(Scope scope) {
        this.scope = scope;
    }

    /** Reports what is wrong with the name of a property. */
    void property(String name, Origin origin) {
        check(name, "property", origin);
        characters(name, "property", origin);
    }

    /** Reports what is wrong with the names in a token; {@code what} is "type", "resource" or "function". */
    void token(Token token, String what, Origin origin) {
        check(token.name(), what, origin);
        characters(token.text(), what, origin);
    }

    private void check(String name, String what, Origin origin) {
        if (name.isEmpty()) {
            scope.warning("NAME-EMPTY", origin, "a " + what + " needs a name; give it one");
        } else if (name.equals("pulumi")) {
            scope.error("NAME-RESERVED", origin, "a " + what + " cannot be called \"pulumi\"; call it otherwise");
        }
    }

    private void characters(String name, String what, Origin origin) {
        if (!isSimple(name)) {
            name.codePoints()
                    .filter(Names::isBad)
                    .findFirst()
                    .ifPresent(bad -> scope.error(
                            "NAME-CHARACTER",
                            origin,
                            "the name of a " + what + " cannot contain the character U+" + String.format("%04X", bad)
                                    + "; leave it out"));
        }
    }

    private static boolean isSimple(String name) {
        for (int index = 0; index < name.length(); index++) {
            if (name.charAt(index) <= ' ' || name.charAt(index) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBad(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
    }
}
