package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;

/** Keys of corporations' own systems, encrypted under the master key. */
@ApplicationScoped
class ApiKeys implements UnderMasterKey {

    private final MasterCipher cipher;
    private final VeraConnectionRepository connections;

    ApiKeys(MasterCipher cipher, VeraConnectionRepository connections) {
        this.cipher = cipher;
        this.connections = connections;
    }

    byte[] seal(UUID connection, String apiKey) {
        return cipher.encrypt(place(connection), apiKey.getBytes(StandardCharsets.UTF_8));
    }

    String open(VeraConnection connection) {
        return new String(cipher.decrypt(place(connection.id()), connection.apiKey()), StandardCharsets.UTF_8);
    }

    long key() {
        return cipher.key();
    }

    @Override
    public int renew(long key, int most) {
        var found = connections.underAnotherKey(key, most);
        found.forEach(connection -> connection.keep(seal(connection.id(), open(connection)), key));
        connections.flush();
        return found.size();
    }

    private static String place(UUID connection) {
        return "vera-connection|" + connection;
    }
}
