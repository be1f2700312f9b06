package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.erasure.ErasureProof.Cause;
import nl.weerthuis.platform.event.Outbox;

/** Erases somebody whose term has passed. In the transaction, and on the duty, of who found that. */
@ApplicationScoped
public class EraseByTerm {

    private final Cases cases;
    private final BlankDossier blankDossier;
    private final ProveErasure proveErasure;
    private final Outbox outbox;
    private final Clock clock;

    EraseByTerm(Cases cases, BlankDossier blankDossier, ProveErasure proveErasure, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.blankDossier = blankDossier;
        this.proveErasure = proveErasure;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void handle(UUID clientId) {
        var sheet = cases.ofErased(clientId).orElseThrow();
        if (sheet.isErased()) {
            return;
        }
        var today = LocalDate.now(clock);
        proveErasure.handle(sheet, Cause.RETENTION, clock.instant());
        blankDossier.again(sheet, today, clock.instant());
        cases.eraseAgain(sheet.id(), today);
        outbox.append(EraseClient.facts(sheet, today));
    }
}
