package nl.weerthuis.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.weerthuis.platform.problem.Problem;

/** A body that counts while it is read, ends in a problem beyond its limit, and knows its digest. */
final class MeteredStream extends FilterInputStream {

    private final long limit;
    private final MessageDigest digest;
    private long count;

    MeteredStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            count += read;
        }
        if (count > limit) {
            throw Problem.tooLarge("too-large", limit);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left, so that the digest is that of the whole body. */
    byte[] digest() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return digest.digest();
    }
}
