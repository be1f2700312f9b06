package nl.weerthuis.allocation.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;

/** Why the table decided: whoever types may write a name, so it is encrypted, each bound to its own decision. */
@ApplicationScoped
class Motivations implements UnderMasterKey {

    private final MasterCipher cipher;
    private final TableDecisionRepository decisions;

    Motivations(MasterCipher cipher, TableDecisionRepository decisions) {
        this.cipher = cipher;
        this.decisions = decisions;
    }

    Motivation seal(UUID decisionId, String text) {
        // Asked before: if the key changes in between, a rotation does this row once more.
        var key = cipher.key();
        return new Motivation(cipher.encrypt(place(decisionId), text.getBytes(StandardCharsets.UTF_8)), key);
    }

    String read(TableDecision decision) {
        return decision.motivation()
                .map(found -> cipher.decrypt(place(decision.id()), found.sealed()))
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseGet(decision::motivationOfBefore);
    }

    @Override
    public int renew(long key, int most) {
        return again(decisions.sealedOtherwise(key, most));
    }

    /** Encrypts at most so many that stand in the clear; in the transaction under way. */
    int encrypt(int most) {
        return again(decisions.inTheClear(most));
    }

    private int again(List<TableDecision> found) {
        found.forEach(decision -> decision.motivated(seal(decision.id(), read(decision))));
        return found.size();
    }

    private static String place(UUID decisionId) {
        return "table_decision.motivation|" + decisionId;
    }
}
