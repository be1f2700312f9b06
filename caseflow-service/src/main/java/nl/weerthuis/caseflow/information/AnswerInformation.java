package nl.weerthuis.caseflow.information;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;

/** The provider answers what the table asked, or the table does not need to know any more. */
@ApplicationScoped
class AnswerInformation {

    record Command(UUID caseId, UUID requestId, String answer) {}

    private final Cases cases;
    private final InformationRepository requests;
    private final Clients clients;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    AnswerInformation(
            Cases cases,
            InformationRepository requests,
            Clients clients,
            CaseAccess access,
            AccessTrail trail,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    InformationView handle(Command command) {
        access.provider();
        var sheet = cases.command(command.caseId(), null, Deed.of("information-answered"));
        var request = requests.requireLocked(sheet.id(), command.requestId());
        var key = clients.key(sheet.clientId()).orElseThrow();
        request.answer(command.answer(), key, access.subject(), clock.instant());
        requests.flush();
        trail.outflow("answer-information", sheet.clientId(), sheet.level(), Set.of("P5"));
        return request.view(key).withoutWords();
    }

    @Transactional
    InformationView withdrawn(UUID caseId, UUID requestId) {
        var sheet = cases.command(caseId, null, Deed.of("information-withdrawn"));
        var request = requests.requireLocked(sheet.id(), requestId);
        request.withdraw(access.subject(), clock.instant());
        requests.flush();
        trail.outflow("withdraw-information", sheet.clientId(), sheet.level(), Set.of("P5"));
        return request.view(null);
    }
}
