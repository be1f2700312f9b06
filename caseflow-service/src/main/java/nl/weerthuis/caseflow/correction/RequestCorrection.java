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
import nl.weerthuis.caseflow.parameter.RegionParameters;

/** Records what a client says is wrong; from that day on the term for the answer runs. */
@ApplicationScoped
class RequestCorrection {

    record Command(UUID caseId, CorrectionSubject concerns, String wish, LocalDate receivedOn) {}

    private final Cases cases;
    private final Clients clients;
    private final CorrectionRepository corrections;
    private final RegionParameters parameters;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    RequestCorrection(
            Cases cases,
            Clients clients,
            CorrectionRepository corrections,
            RegionParameters parameters,
            CaseAccess access,
            AccessTrail trail,
            Clock clock) {
        this.cases = cases;
        this.clients = clients;
        this.corrections = corrections;
        this.parameters = parameters;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CorrectionView handle(Command command) {
        var deed = Deed.of("correction-requested").with(command.concerns().name());
        var sheet = cases.note(command.caseId(), deed);
        var key = clients.key(sheet.clientId()).orElseThrow();
        var received = command.receivedOn() == null ? LocalDate.now(clock) : command.receivedOn();
        var answerBy = received.plus(parameters.correctionTerm(sheet.region(), received));
        var correction = new Correction(sheet.id(), command.concerns(), received, answerBy, access.subject());
        correction.wish(command.wish(), key);
        corrections.persist(correction);
        trail.outflow("request-correction", sheet.clientId(), sheet.level(), Set.of("P1", "P5"));
        return correction.view(key, LocalDate.now(clock));
    }
}
