package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.problem.Problem;

/** The municipality that is asked for an exception says yes, or no: then origin decides after all. */
@ApplicationScoped
class AnswerRequest {

    private final MunicipalityAssignmentRepository assignments;
    private final AssignMunicipality assignMunicipality;
    private final CaseFiles cases;
    private final Viewer viewer;

    AnswerRequest(
            MunicipalityAssignmentRepository assignments,
            AssignMunicipality assignMunicipality,
            CaseFiles cases,
            Viewer viewer) {
        this.assignments = assignments;
        this.assignMunicipality = assignMunicipality;
        this.cases = cases;
        this.viewer = viewer;
    }

    record Command(UUID caseId, boolean agreed, String motivation) {}

    @Transactional
    MunicipalityAssignment handle(Command command) {
        var assignment = assignments
                .asked(command.caseId(), viewer.sight())
                .orElseThrow(() -> Problem.unknown("case", command.caseId()));
        assignment.answer(command.agreed(), command.motivation());
        assignMunicipality.handle(command.caseId());
        cases.shown(cases.require(command.caseId()), "answer-exception-request");
        assignments.flush();
        return assignment;
    }
}
