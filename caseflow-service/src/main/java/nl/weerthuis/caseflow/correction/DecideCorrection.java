package nl.weerthuis.caseflow.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;

/** Answers a request to correct, always with a reason. What is corrected is changed where it stands. */
@ApplicationScoped
class DecideCorrection {

    record Command(UUID id, CorrectionState outcome, String reason) {}

    private final CorrectionRepository corrections;
    private final Cases cases;
    private final Clients clients;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    DecideCorrection(
            CorrectionRepository corrections,
            Cases cases,
            Clients clients,
            CaseAccess access,
            AccessTrail trail,
            Clock clock) {
        this.corrections = corrections;
        this.cases = cases;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CorrectionView handle(Command command) {
        var correction = corrections.require(command.id());
        var deed = Deed.of("correction-decided").with(command.outcome().name());
        var sheet = cases.note(correction.caseId(), deed);
        var key = clients.key(sheet.clientId()).orElseThrow();
        var today = LocalDate.now(clock);
        correction.decide(command.outcome(), today, access.subject());
        correction.because(command.reason(), key);
        trail.outflow("decide-correction", sheet.clientId(), sheet.level(), Set.of("P1", "P5"));
        return correction.view(key, today);
    }
}
