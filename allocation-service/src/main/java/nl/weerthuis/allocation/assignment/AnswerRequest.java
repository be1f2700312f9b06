package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.motivation.Motivation;
import nl.weerthuis.allocation.motivation.Motivations;
import nl.weerthuis.allocation.motivation.Written;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;

/** The municipality that is asked for an exception says yes, or no: then origin decides after all. */
@ApplicationScoped
class AnswerRequest {

    private final MunicipalityAssignmentRepository assignments;
    private final AssignMunicipality assignMunicipality;
    private final Motivations motivations;
    private final CaseFiles cases;
    private final Viewer viewer;
    private final Duty duty;

    AnswerRequest(
            MunicipalityAssignmentRepository assignments,
            AssignMunicipality assignMunicipality,
            Motivations motivations,
            CaseFiles cases,
            Viewer viewer,
            Duty duty) {
        this.assignments = assignments;
        this.assignMunicipality = assignMunicipality;
        this.motivations = motivations;
        this.cases = cases;
        this.viewer = viewer;
        this.duty = duty;
    }

    record Command(UUID caseId, boolean agreed, String motivation) {}

    @Transactional
    MunicipalityAssignment handle(Command command) {
        var assignment = assignments
                .asked(command.caseId(), viewer.sight())
                .orElseThrow(() -> Problem.unknown("case", command.caseId()));
        assignment.answer(command.agreed(), sealed(command));
        // Where the case goes after a no is not the municipality's to see: the service finds out.
        duty.run(() -> assignAfter(command.caseId()));
        return assignment;
    }

    private Motivation sealed(Command command) {
        return command.motivation() == null
                ? null
                : motivations.seal(Written.AGREEMENT, command.caseId(), command.motivation());
    }

    private void assignAfter(UUID caseId) {
        assignMunicipality.handle(caseId);
        cases.find(caseId).ifPresent(seen -> cases.shown(seen, "answer-exception-request"));
        assignments.flush();
    }
}
