package nl.weerthuis.caseflow.duplicate;

import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/duplicates")
@Tag(name = "Duplicates", description = "Cases that may be of one person; a person decides (Dutch: dubbelen)")
@RolesAllowed(TABLE_COORDINATOR)
class DuplicateResource {

    @Schema(name = "DuplicateDecision", description = "Whether it is one person (Dutch: besluit over een dubbel)")
    record Decision(
            @NotNull DuplicateState outcome,

            @Schema(description = "The case that goes on, if it is one person (Dutch: voortgezet dossier)")
            UUID keptCaseId) {

        Decision {
            if (outcome == DuplicateState.SAME_PERSON && keptCaseId == null) {
                throw Problem.invalid(Violation.of("/keptCaseId", "required"));
            }
        }
    }

    private final ViewDuplicates viewDuplicates;
    private final DecideDuplicate decideDuplicate;
    private final Idempotency idempotency;

    DuplicateResource(ViewDuplicates viewDuplicates, DecideDuplicate decideDuplicate, Idempotency idempotency) {
        this.viewDuplicates = viewDuplicates;
        this.decideDuplicate = decideDuplicate;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "List pairs of cases that may be of one person, the likeliest first")
    public Page<DuplicateView> list(
            @Parameter(description = "Only pairs in this state (Dutch: status)")
                    @QueryParam("state")
                    @DefaultValue("SUSPECTED")
                    DuplicateState state,
            @Valid @BeanParam Paging paging) {
        return viewDuplicates.handle(state, paging);
    }

    @POST
    @Path("/{id}/decision")
    @Operation(summary = "Decide whether two cases are of one person: merge them, keep them apart, or undo a merge")
    @APIResponseSchema(value = DuplicateView.class, responseCode = "200")
    public Response decide(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Decision decision) {
        return idempotency.once(() -> {
            var view = decideDuplicate.handle(
                    new DecideDuplicate.Command(id, ifMatch, decision.outcome(), decision.keptCaseId()));
            return Response.ok(view)
                    .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                    .build();
        });
    }
}
