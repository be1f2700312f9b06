package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.event.Outbox;

/** Support begins on or before the keys (domain notes, 12.10): whenever their day moves, that is asked again. */
@ApplicationScoped
class FollowKeys {

    private final Cases cases;
    private final Supports supports;
    private final Outbox outbox;

    FollowKeys(Cases cases, Supports supports, Outbox outbox) {
        this.cases = cases;
        this.supports = supports;
        this.outbox = outbox;
    }

    @Transactional
    void handle(UUID caseId, LocalDate keysOn) {
        // Held at once: another consumer of the same fact changes the case in this transaction, too.
        var sheet = cases.hold(caseId);
        if (keysOn == null || sheet.isClosed() || sheet.isErased()) {
            return;
        }
        var facts = supports.keysMoved(sheet, keysOn);
        if (!facts.isEmpty()) {
            cases.follow(caseId, Deed.of("support-after-keys"));
            outbox.append(facts);
        }
    }
}
