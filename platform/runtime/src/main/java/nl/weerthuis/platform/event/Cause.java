package nl.weerthuis.platform.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Why a fact is held. Class and place only: messages of exceptions may quote content. */
record Cause(String state, String text, String hash) {

    static Cause early() {
        return new Cause("WAITING", null, null);
    }

    static Cause failure(Throwable failure) {
        var text = describe(failure);
        return new Cause("PARKED", text, hash(text));
    }

    private static String describe(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var state = root instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
        return root.getClass().getName() + state + ownPlace(failure);
    }

    /** The nearest line of our own, beyond this platform if there is one. */
    private static String ownPlace(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith("nl.weerthuis."))
                .min(Comparator.comparing(frame -> frame.getClassName().startsWith("nl.weerthuis.platform.")))
                .map(frame -> " at " + frame)
                .orElse("");
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
