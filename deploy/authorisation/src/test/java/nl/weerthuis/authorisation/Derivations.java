package nl.weerthuis.authorisation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What anybody can compute of an id without a secret. */
final class Derivations {

    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
    /** DNS, URL, OID and X.500 of RFC 4122. */
    private static final List<String> NAMESPACES = List.of(
            "6ba7b8109dad11d180b400c04fd430c8",
            "6ba7b8119dad11d180b400c04fd430c8",
            "6ba7b8129dad11d180b400c04fd430c8",
            "6ba7b8149dad11d180b400c04fd430c8");

    private Derivations() {}

    /** @param id 32 hexadecimal digits */
    static Set<String> of(String id) {
        var raw = HexFormat.of().parseHex(id);
        var dashed = new UUID(
                        ByteBuffer.wrap(raw).getLong(),
                        ByteBuffer.wrap(raw, 8, 8).getLong())
                .toString();
        var writings = List.of(
                raw,
                JoinAttack.ascii(id),
                JoinAttack.ascii(dashed),
                JoinAttack.ascii(dashed.toUpperCase(Locale.ROOT)),
                JoinAttack.ascii("urn:uuid:" + dashed));
        var forms = new HashSet<String>();
        for (var writing : writings) {
            for (var digest : DIGESTS) {
                addDigest(forms, digest(digest, writing));
            }
            addBase64(forms, writing);
            forms.add(plain(UUID.nameUUIDFromBytes(writing)));
            for (var namespace : NAMESPACES) {
                forms.add(named(namespace, writing, "MD5", 3));
                forms.add(named(namespace, writing, "SHA-1", 5));
            }
        }
        forms.add(id.substring(0, 16));
        forms.add(id.substring(16));
        forms.add(new StringBuilder(id).reverse().toString());
        forms.add(Long.toUnsignedString(ByteBuffer.wrap(raw).getLong()));
        forms.add(new java.math.BigInteger(1, raw).toString());
        forms.add(HexFormat.of().formatHex(inverted(raw)));
        forms.remove(id);
        return forms;
    }

    private static void addDigest(Set<String> forms, byte[] digest) {
        var hex = HexFormat.of().formatHex(digest);
        forms.add(hex);
        forms.add(hex.substring(0, 16));
        forms.add(hex.substring(0, 32));
        addBase64(forms, digest);
    }

    private static void addBase64(Set<String> forms, byte[] bytes) {
        for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            forms.add(encoder.encodeToString(bytes));
            forms.add(encoder.withoutPadding().encodeToString(bytes));
        }
    }

    private static String named(String namespace, byte[] name, String digest, int version) {
        var all = ByteBuffer.allocate(16 + name.length)
                .put(HexFormat.of().parseHex(namespace))
                .put(name)
                .array();
        var hash = digest(digest, all);
        hash[6] = (byte) (hash[6] & 0x0f | version << 4);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private static byte[] inverted(byte[] bytes) {
        var other = bytes.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) ~other[i];
        }
        return other;
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
