package nl.weerthuis.allocation.motivation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;

/** Free text, encrypted, each bound to its own row. */
@ApplicationScoped
public class Motivations implements UnderMasterKey {

    private final MasterCipher cipher;
    private final MotivationRepository rows;

    Motivations(MasterCipher cipher, MotivationRepository rows) {
        this.cipher = cipher;
        this.rows = rows;
    }

    public Motivation seal(Written where, UUID id, String text) {
        // Asked before: if the key changes in between, a rotation does this row once more.
        var key = cipher.key();
        return new Motivation(cipher.encrypt(where.place() + id, text.getBytes(StandardCharsets.UTF_8)), key);
    }

    public String open(Written where, UUID id, byte[] sealed) {
        return new String(cipher.decrypt(where.place() + id, sealed), StandardCharsets.UTF_8);
    }

    /** Of somebody who was erased nothing is left of what was written. */
    public void erase(UUID caseId) {
        rows.erase(Written.DECISION, caseId);
        rows.erase(Written.AGREEMENT, caseId);
    }

    @Override
    public int renew(long key, int most) {
        int done = 0;
        for (var where : Written.values()) {
            var found = rows.sealedOtherwise(where, key, most - done);
            found.forEach(row ->
                    rows.store(where, row.id(), seal(where, row.id(), open(where, row.id(), row.sealed()))));
            done += found.size();
        }
        return done;
    }

    /** Encrypts at most so many that stand in the clear; in the transaction under way. */
    int encrypt(int most) {
        int done = 0;
        for (var where : Written.values()) {
            var found = rows.inTheClear(where, most - done);
            found.forEach(row -> rows.store(where, row.id(), seal(where, row.id(), row.text())));
            done += found.size();
        }
        return done;
    }
}
