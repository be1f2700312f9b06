package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Asks which municipality whenever something came in that decides it; the case file was written before. */
@ApplicationScoped
class CaseflowConsumer implements EventConsumer {

    private static final Set<String> DECIDING = Set.of(
            "nl.weerthuis.case-submitted.v1",
            "nl.weerthuis.origin-established.v1",
            "nl.weerthuis.search-profile-changed.v1");

    private final AssignMunicipality assignMunicipality;
    private final MunicipalityAssignmentRepository assignments;
    private final CaseFiles cases;

    CaseflowConsumer(
            AssignMunicipality assignMunicipality, MunicipalityAssignmentRepository assignments, CaseFiles cases) {
        this.assignMunicipality = assignMunicipality;
        this.assignments = assignments;
        this.cases = cases;
    }

    @Override
    public Set<String> channels() {
        return Set.of("caseflow", "caseflow-matching");
    }

    @Override
    public void on(Envelope event) {
        if (event.type().equals("nl.weerthuis.provider-changed.v1")) {
            cases.find(event.subject()).ifPresent(assignments::follow);
        }
        if (DECIDING.contains(event.type())) {
            assignMunicipality.handle(event.subject());
        }
    }
}
