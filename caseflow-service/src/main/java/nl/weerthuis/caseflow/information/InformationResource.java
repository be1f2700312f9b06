package nl.weerthuis.caseflow.information;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/information-requests")
@Tag(name = "Information requests", description = "A question about a case and its answer (Dutch: informatieverzoek)")
class InformationResource {

    @Schema(name = "InformationQuestion", description = "What the table asks (Dutch: informatieverzoek)")
    record Question(
            @NotBlank @Size(max = 2000) @Schema(description = "What is asked (Dutch: vraag)")
            String question) {}

    @Schema(name = "InformationAnswer", description = "What the provider answers (Dutch: antwoord)")
    record Answer(
            @NotBlank @Size(max = 4000) @Schema(description = "The answer (Dutch: antwoord)")
            String answer) {}

    private final AskForInformation askForInformation;
    private final AnswerInformation answerInformation;
    private final ViewInformation viewInformation;
    private final Idempotency idempotency;

    InformationResource(
            AskForInformation askForInformation,
            AnswerInformation answerInformation,
            ViewInformation viewInformation,
            Idempotency idempotency) {
        this.askForInformation = askForInformation;
        this.answerInformation = answerInformation;
        this.viewInformation = viewInformation;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Ask the provider something about a case, to be answered within the region's term")
    @APIResponseSchema(value = InformationView.class, responseCode = "201")
    public Response ask(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Question question) {
        return idempotency.once(() -> {
            var view = askForInformation.handle(new AskForInformation.Command(id, ifMatch, question.question()));
            return Created.of("cases/%s/information-requests/%s".formatted(id, view.id()), view, view.version());
        });
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
    @Operation(summary = "View what was asked about a case, and the answers")
    public Page<InformationView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewInformation.handle(new ViewInformation.Query(id, paging));
    }

    @POST
    @Path("/{requestId}/answer")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
    @Operation(summary = "Answer what the table asked")
    @APIResponseSchema(value = InformationView.class, responseCode = "200")
    public Response answer(UUID id, UUID requestId, @NotNull Answer answer) {
        return idempotency.once(
                () -> told(answerInformation.handle(new AnswerInformation.Command(id, requestId, answer.answer()))));
    }

    @POST
    @Path("/{requestId}/withdrawal")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Withdraw a question that needs no answer any more")
    @APIResponseSchema(value = InformationView.class, responseCode = "200")
    public Response withdraw(UUID id, UUID requestId) {
        return idempotency.once(() -> told(answerInformation.withdrawn(id, requestId)));
    }

    private static Response told(InformationView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
