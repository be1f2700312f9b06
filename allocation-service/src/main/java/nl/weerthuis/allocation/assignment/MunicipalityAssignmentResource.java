package nl.weerthuis.allocation.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/municipality-assignments")
@Tag(name = "Distribution", description = "Which municipality a case goes to, and why")
class MunicipalityAssignmentResource {

    private final ListAssignments listAssignments;
    private final AnswerRequest answerRequest;
    private final Viewer viewer;
    private final Idempotency idempotency;

    MunicipalityAssignmentResource(
            ListAssignments listAssignments, AnswerRequest answerRequest, Viewer viewer, Idempotency idempotency) {
        this.listAssignments = listAssignments;
        this.answerRequest = answerRequest;
        this.viewer = viewer;
        this.idempotency = idempotency;
    }

    @Schema(name = "ExceptionAnswer", description = "Answer of the municipality asked (Dutch: instemming gemeente)")
    record Answer(
            @NotNull @Schema(description = "Yes or no (Dutch: akkoord)")
            Boolean agreed,

            @Size(max = 2_000) @Schema(description = "Why (Dutch: motivering)")
            String motivation) {}

    @GET
    @RolesAllowed({
        "table-coordinator",
        "case-worker",
        "provider-manager",
        "wmo-consultant",
        "policy-adviser",
        "analyst",
        "system"
    })
    @Operation(summary = "List assignments, with the ledger of those by inhabitants; the undecided first")
    public Page<AssignmentView> list(
            @BeanParam @Valid Paging paging,
            @Parameter(description = "Only assignments in this state (Dutch: status)") @QueryParam("status")
                    AssignmentStatus status) {
        return listAssignments.handle(Optional.ofNullable(status), paging);
    }

    @POST
    @Path("/{caseId}/agreement")
    @RolesAllowed("wmo-consultant")
    @Operation(summary = "Answer, as the municipality that is asked, whether an exception is accepted")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response agree(@PathParam("caseId") UUID caseId, @Valid Answer answer) {
        return idempotency.once(() -> {
            var assignment =
                    answerRequest.handle(new AnswerRequest.Command(caseId, answer.agreed(), answer.motivation()));
            return Response.ok(AssignmentView.of(assignment, Optional.empty(), viewer.sight()))
                    .header("ETag", EntityTags.of(assignment.version()))
                    .build();
        });
    }
}
