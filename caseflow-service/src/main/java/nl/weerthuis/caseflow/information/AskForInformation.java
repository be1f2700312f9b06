package nl.weerthuis.caseflow.information;

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
import nl.weerthuis.caseflow.term.WorkingDays;

/** The table asks the provider something about a case, to be answered within the region's term. */
@ApplicationScoped
class AskForInformation {

    record Command(UUID caseId, String ifMatch, String question) {}

    private static final String STEP = "INFORMATION";
    private static final int CAREFUL_DAYS = 10;

    private final Cases cases;
    private final InformationRepository requests;
    private final Clients clients;
    private final RegionParameters parameters;
    private final WorkingDays workingDays;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    AskForInformation(
            Cases cases,
            InformationRepository requests,
            Clients clients,
            RegionParameters parameters,
            WorkingDays workingDays,
            CaseAccess access,
            AccessTrail trail,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.clients = clients;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    InformationView handle(Command command) {
        var sheet = cases.command(command.caseId(), command.ifMatch(), Deed.of("information-asked"));
        var today = LocalDate.now(clock);
        var days = parameters.termDays(sheet.region(), STEP, CAREFUL_DAYS, today);
        var request = new InformationRequest(
                sheet.id(), workingDays.after(sheet.region(), today, days), access.subject(), clock.instant());
        var key = clients.key(sheet.clientId()).orElseThrow();
        request.ask(command.question(), key);
        requests.persistAndFlush(request);
        trail.outflow("ask-for-information", sheet.clientId(), sheet.level(), Set.of("P5"));
        return request.view(key).withoutWords();
    }
}
