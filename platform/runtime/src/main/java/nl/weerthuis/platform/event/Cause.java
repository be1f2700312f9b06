package nl.weerthuis.platform.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Why a fact is held. Class and place only: messages of exceptions may quote content. */
record Cause(String state, String text, String hash) {

    static Cause early() {
        return new Cause("WAITING", null, null);
    }

    static Cause failure(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var place = root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0];
        var text = root.getClass().getName() + place;
        return new Cause("PARKED", text, hash(text));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
