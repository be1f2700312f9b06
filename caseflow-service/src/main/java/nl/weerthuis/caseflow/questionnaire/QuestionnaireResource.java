package nl.weerthuis.caseflow.questionnaire;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/questionnaires")
@Tag(name = "Questionnaires")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
class QuestionnaireResource {

    private final AnswerQuestions answerQuestions;
    private final ViewAnswers viewAnswers;
    private final Idempotency idempotency;

    QuestionnaireResource(AnswerQuestions answerQuestions, ViewAnswers viewAnswers, Idempotency idempotency) {
        this.answerQuestions = answerQuestions;
        this.viewAnswers = viewAnswers;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Answer a questionnaire about your client; earlier answers stay")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response answer(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Answers answers) {
        return idempotency.once(() -> {
            var sheet = answerQuestions.handle(new AnswerQuestions.Command(id, ifMatch, answers));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }

    @GET
    @Operation(summary = "View what was answered about your client, the last first")
    public Page<AnswerView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewAnswers.handle(new ViewAnswers.Query(id, paging));
    }
}
