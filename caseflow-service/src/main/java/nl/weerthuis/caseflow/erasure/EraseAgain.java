package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.erasure.ErasureProof.Cause;
import nl.weerthuis.platform.crypto.ErasureLedger.Entry;
import nl.weerthuis.platform.crypto.SubjectKeys;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.OnDuty;

/**
 * Makes a person unreadable once more who came back with a restored database. What the restored journal does not hold is
 * stated as the first time: it gets the sequence that others know it by already, and they drop it. What it does hold is
 * not stated again.
 */
@ApplicationScoped
class EraseAgain {

    private final Cases cases;
    private final BlankDossier blankDossier;
    private final ProveErasure proveErasure;
    private final ErasureRepository erasures;
    private final SubjectKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    EraseAgain(
            Cases cases,
            BlankDossier blankDossier,
            ProveErasure proveErasure,
            ErasureRepository erasures,
            SubjectKeys keys,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.blankDossier = blankDossier;
        this.proveErasure = proveErasure;
        this.erasures = erasures;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** On duty: nobody asks, the ledger does. */
    @OnDuty
    @Transactional
    void handle(Entry entry) {
        var found = cases.ofErased(entry.subject());
        if (found.isEmpty()) {
            keys.destroy(entry.subject());
            return;
        }
        var sheet = found.get();
        var on = LocalDate.ofInstant(entry.erasedAt(), clock.getZone());
        proveErasure.handle(sheet, Cause.RESTORE, entry.erasedAt());
        blankDossier.again(sheet, on, entry.erasedAt());
        if (!sheet.isErased()) {
            cases.eraseAgain(sheet.id(), on);
            if (!erasures.isStated(sheet.id())) {
                outbox.append(EraseClient.facts(sheet, on));
            }
        }
    }
}
