package dev.kiln.schema.bind;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address in a reference, after RFC 3986, as leniently as the ecosystem's own readers take it.
 *
 * @param path decoded; empty where the reference is to its own document
 * @param fragment what follows {@code #}, as written
 */
record RefAddress(String path, String fragment) {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][-+.a-zA-Z0-9]*:.*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(
            "(?:[-._~!$&'()*+,;=%a-zA-Z0-9:@\"<>\\x{80}-\\x{10FFFF}]*@)?(?:\\[[0-9a-fA-F:.]+(?:%25[^]]*)?]|[^\\[\\]:\\\\^`{|} ]*)(?::[0-9]*)?");

    /** Takes an address apart; empty where it is none. */
    static Optional<RefAddress> parse(String text) {
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        if (address.chars().anyMatch(each -> each < ' ' || each == 0x7F)
                || decode(fragment).isEmpty()) {
            return Optional.empty();
        }
        boolean scheme = SCHEME.matcher(address).matches();
        String rest = scheme ? address.substring(address.indexOf(':') + 1) : address;
        int query = rest.indexOf('?');
        rest = query < 0 ? rest : rest.substring(0, query);
        if (!rest.startsWith("/")) {
            return scheme ? Optional.of(new RefAddress("", fragment)) : relative(rest, fragment);
        }
        if (rest.startsWith("//") && (scheme || !rest.startsWith("///"))) {
            int end = rest.indexOf('/', 2);
            String host = rest.substring(2, end < 0 ? rest.length() : end);
            return HOST.matcher(host).matches()
                    ? decoded(end < 0 ? "" : rest.substring(end), fragment)
                    : Optional.empty();
        }
        return decoded(rest, fragment);
    }

    private static Optional<RefAddress> relative(String rest, String fragment) {
        int slash = rest.indexOf('/');
        String segment = slash < 0 ? rest : rest.substring(0, slash);
        return segment.indexOf(':') >= 0 ? Optional.empty() : decoded(rest, fragment);
    }

    private static Optional<RefAddress> decoded(String path, String fragment) {
        return decode(path).flatMap(RefAddress::decode).map(clean -> new RefAddress(clean, fragment));
    }

    /** Replaces each {@code %} and its two digits; empty where the digits are not there, or make no text. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] != '%') {
                decoded.put(bytes[index]);
                continue;
            }
            int high = index + 2 < bytes.length ? Character.digit(bytes[index + 1], 16) : -1;
            int low = index + 2 < bytes.length ? Character.digit(bytes[index + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            decoded.put((byte) (high * 16 + low));
            index += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
