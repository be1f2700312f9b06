package nl.weerthuis.platform.web;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of the request under way, of which one may ask whether it is the same as another. */
@RequestScoped
class RequestBody {

    private MeteredStream stream;
    private byte[] digest = new byte[0];

    void readThrough(MeteredStream metered) {
        this.stream = metered;
    }

    /** Empty when the operation takes no body. */
    byte[] digest() {
        try {
            if (stream != null) {
                digest = stream.digest();
                stream = null;
            }
            return digest.clone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
