package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.weerthuis.allocation.event.RegionEvent.AgreementAdopted;

/** When an agreement comes, the cases that waited for it get their municipality, in the order in which they came. */
@ApplicationScoped
class AssignWaiting {

    private static final int LIMIT = 10_000;

    private final MunicipalityAssignmentRepository assignments;
    private final AssignMunicipality assignMunicipality;

    AssignWaiting(MunicipalityAssignmentRepository assignments, AssignMunicipality assignMunicipality) {
        this.assignments = assignments;
        this.assignMunicipality = assignMunicipality;
    }

    void on(@Observes AgreementAdopted adopted) {
        assignments.waitingForRegion(LIMIT).forEach(assignMunicipality::handle);
    }
}
