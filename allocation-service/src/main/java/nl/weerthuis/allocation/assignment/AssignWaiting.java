package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.weerthuis.allocation.event.RegionEvent.AgreementAdopted;
import nl.weerthuis.platform.rows.Duty;

/** When an agreement comes, the cases that waited for it get their municipality, in the order in which they came. */
@ApplicationScoped
class AssignWaiting {

    private static final int LIMIT = 10_000;

    private final MunicipalityAssignmentRepository assignments;
    private final AssignMunicipality assignMunicipality;
    private final Duty duty;

    AssignWaiting(MunicipalityAssignmentRepository assignments, AssignMunicipality assignMunicipality, Duty duty) {
        this.assignments = assignments;
        this.assignMunicipality = assignMunicipality;
        this.duty = duty;
    }

    /** Whose agreement it is does not matter to the cases that wait: the service goes through them all. */
    void on(@Observes AgreementAdopted adopted) {
        duty.run(() -> {
            assignments.waitingForRegion(LIMIT).forEach(assignMunicipality::handle);
            assignments.flush();
        });
    }
}
