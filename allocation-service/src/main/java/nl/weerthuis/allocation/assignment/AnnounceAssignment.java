package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.CaseEvent.MunicipalityAssigned;
import nl.weerthuis.platform.event.Outbox;

/** Lets the case file and the others know. */
@ApplicationScoped
class AnnounceAssignment {

    private final CaseFiles cases;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceAssignment(CaseFiles cases, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    void handle(MunicipalityAssignment assignment, KnownCase person) {
        cases.assigned(person.id(), assignment.municipalityCode());
        outbox.append(new MunicipalityAssigned(
                person.id(),
                person.protectionLevel(),
                assignment.municipalityCode(),
                assignment.basis(),
                assignment.populationSetId(),
                assignment.assignedOn()));
    }
}
