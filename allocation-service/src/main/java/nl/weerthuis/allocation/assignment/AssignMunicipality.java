package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.Origin;

/** Finds the municipality of a case as soon as all is known that decides it. Asking twice changes nothing. */
@ApplicationScoped
class AssignMunicipality {

    private final MunicipalityAssignmentRepository assignments;
    private final CaseFiles cases;
    private final Agreements agreements;
    private final FairShareBook book;
    private final AnnounceAssignment announce;

    AssignMunicipality(
            MunicipalityAssignmentRepository assignments,
            CaseFiles cases,
            Agreements agreements,
            FairShareBook book,
            AnnounceAssignment announce) {
        this.assignments = assignments;
        this.cases = cases;
        this.agreements = agreements;
        this.book = book;
        this.announce = announce;
    }

    @Transactional
    void handle(UUID caseId) {
        agreements.holdOn();
        cases.find(caseId)
                .filter(KnownCase::open)
                .ifPresent(person -> person.origin().ifPresent(origin -> decide(person, origin)));
    }

    private void decide(KnownCase person, Origin origin) {
        var assignment = assignments.opened(person);
        if (assignment.isAssigned()) {
            return;
        }
        assignment.concerns(origin);
        // The version of the day of application decides (DOMAIN 12, rule 20).
        var terms = agreements.covering(person.submittedOn(), person.targetGroup(), person.providerId());
        if (terms.isEmpty()) {
            assignment.waitAs(AssignmentStatus.WAITING_FOR_REGION);
            return;
        }
        settle(assignment, Choice.of(person, origin, terms.get(), assignment.agreed()), person, terms.get());
    }

    private void settle(MunicipalityAssignment assignment, Choice choice, KnownCase person, AgreementTerms terms) {
        if (choice instanceof Choice.Wait wait) {
            assignment.waitAs(wait.status());
        } else if (choice instanceof Choice.Goes goes) {
            assignment.assign(goes, terms.id(), announce.today());
            announce.handle(assignment, person);
        } else if (choice instanceof Choice.Divide divide) {
            var code = book.draw(person.id(), terms, divide.allowed());
            assignment.assignByPopulation(code, terms.populationSetId(), terms.id(), announce.today());
            announce.handle(assignment, person);
        }
    }
}
