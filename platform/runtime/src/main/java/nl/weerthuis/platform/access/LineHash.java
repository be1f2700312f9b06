package nl.weerthuis.platform.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a line of the access log is bound by: SHA-256 over its place in the chain, the hash before it and every field,
 * each with its length, so that no two lines have the same encoding.
 */
final class LineHash {

    /** Stands before the first line of a chain. */
    static final byte[] START = new byte[32];

    private static final String FORM = "access-log-line.v1";
    private static final int ABSENT = -1;

    private LineHash() {}

    static byte[] of(int chain, long position, byte[] previous, AccessLine line) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            text(out, FORM);
            out.writeInt(chain);
            out.writeLong(position);
            out.writeInt(previous.length);
            out.write(previous);
            for (var field : line.fields()) {
                text(out, field);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
