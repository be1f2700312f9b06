package nl.weerthuis.caseflow.correction;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/correction-requests/{id}/decision")
@Tag(name = "Clients")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
class CorrectionDecisionResource {

    @Schema(name = "CorrectionOutcome", description = "What was decided (Dutch: besluit)")
    enum Outcome {
        CORRECTED,
        PARTLY_CORRECTED,
        REFUSED;

        CorrectionState state() {
            return CorrectionState.valueOf(name());
        }
    }

    @Schema(name = "CorrectionDecision", description = "The answer to a request to correct (Dutch: besluit)")
    record Decision(
            @NotNull Outcome outcome,

            @NotBlank @Size(max = 4000) @Schema(description = "Why, for the client to read (Dutch: motivering)")
            String reason) {}

    private final DecideCorrection decideCorrection;
    private final Idempotency idempotency;

    CorrectionDecisionResource(DecideCorrection decideCorrection, Idempotency idempotency) {
        this.decideCorrection = decideCorrection;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Answer a request to correct, with a reason")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "200")
    public Response decide(UUID id, @NotNull @Valid Decision decision) {
        return idempotency.once(() -> Response.ok(decideCorrection.handle(
                        new DecideCorrection.Command(id, decision.outcome().state(), decision.reason())))
                .build());
    }
}
