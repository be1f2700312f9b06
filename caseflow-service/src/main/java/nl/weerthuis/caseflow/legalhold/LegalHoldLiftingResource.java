package nl.weerthuis.caseflow.legalhold;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/legal-holds/{id}/lifting")
@Tag(name = "Clients")
@RolesAllowed(PRIVACY_OFFICER)
class LegalHoldLiftingResource {

    private final KeepLegalHolds keepLegalHolds;
    private final Idempotency idempotency;

    LegalHoldLiftingResource(KeepLegalHolds keepLegalHolds, Idempotency idempotency) {
        this.keepLegalHolds = keepLegalHolds;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Let somebody's data go again")
    @APIResponseSchema(value = LegalHoldView.class, responseCode = "200")
    public Response lift(UUID id) {
        return idempotency.once(() -> Response.ok(keepLegalHolds.lift(id)).build());
    }
}
