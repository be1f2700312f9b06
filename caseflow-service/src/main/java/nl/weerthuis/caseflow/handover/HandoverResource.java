package nl.weerthuis.caseflow.handover;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}")
@Tag(name = "Support")
class HandoverResource {

    @Schema(name = "HandoverPreparation", description = "What of the handover was done (Dutch: voorbereiding)")
    record Preparation(
            @NotNull @Size(max = 20) @Schema(description = "Items that were done (Dutch: gedaan)")
            List<@NotNull HandoverItem> done) {

        Preparation {
            done = done == null ? null : new ArrayList<>(done);
        }
    }

    @Schema(name = "HandoverAnswer", description = "What the receiver says of it (Dutch: antwoord van de ontvanger)")
    record Answer(
            @NotNull @Schema(description = "Whether it was received well (Dutch: geaccepteerd)")
            Boolean accepted,

            @Size(max = 20) @Schema(description = "Items that are missed, if it was not (Dutch: ontbreekt)")
            List<@NotNull HandoverItem> missing) {

        Answer {
            missing = missing == null ? List.of() : new ArrayList<>(missing);
            if (Boolean.FALSE.equals(accepted) && missing.isEmpty()) {
                throw Problem.invalid(Violation.of("/missing", "required"));
            }
            if (Boolean.TRUE.equals(accepted) && !missing.isEmpty()) {
                throw Problem.invalid(Violation.of("/missing", "nothing-missing-when-complete"));
            }
        }
    }

    private final PrepareHandover prepareHandover;
    private final AnswerHandover answerHandover;
    private final ViewHandover viewHandover;
    private final Idempotency idempotency;

    HandoverResource(
            PrepareHandover prepareHandover,
            AnswerHandover answerHandover,
            ViewHandover viewHandover,
            Idempotency idempotency) {
        this.prepareHandover = prepareHandover;
        this.answerHandover = answerHandover;
        this.viewHandover = viewHandover;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/handover-checklist")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT})
    @Operation(summary = "View where the warm handover stands")
    public HandoverView view(UUID id) {
        return viewHandover.handle(id);
    }

    @PUT
    @Path("/handover-checklist")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Say what of the warm handover was done; the receiver answers it")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200")
    public HandoverView prepare(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Preparation preparation) {
        return prepareHandover.handle(new PrepareHandover.Command(id, ifMatch, set(preparation.done())));
    }

    @POST
    @Path("/handover-acceptance")
    @RolesAllowed(WMO_CONSULTANT)
    @Operation(summary = "Accept the warm handover, or say what is missed; by the municipality that receives")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200")
    public Response answer(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Answer answer) {
        return idempotency.once(() -> Response.ok(
                        answerHandover.handle(new AnswerHandover.Command(id, ifMatch, set(answer.missing()))))
                .build());
    }

    private static Set<HandoverItem> set(List<HandoverItem> items) {
        return items.isEmpty() ? Set.of() : EnumSet.copyOf(items);
    }
}
