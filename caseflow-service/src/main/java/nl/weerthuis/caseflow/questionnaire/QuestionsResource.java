package nl.weerthuis.caseflow.questionnaire;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/questionnaires")
@Tag(
        name = "Questionnaires",
        description = "Questionnaires with the meaning of each answer, and answers (Dutch: vragenlijsten)")
class QuestionsResource {

    private final Questionnaires questionnaires;
    private final Clock clock;

    QuestionsResource(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "View the questionnaires of a day, with what every answer means")
    public Page<Questionnaire> asked(
            @Parameter(description = "Only what is asked of this group (Dutch: doelgroep)") @QueryParam("targetGroup")
                    TargetGroup targetGroup,
            @Parameter(description = "Another day than today (Dutch: peildatum)") @QueryParam("on") LocalDate on,
            @Valid @BeanParam Paging paging) {
        var asked = questionnaires.asked(targetGroup, on == null ? LocalDate.now(clock) : on);
        var page = asked.stream().skip(paging.offset()).limit(paging.pageSize()).toList();
        return Page.of(page, paging, asked.size());
    }
}
