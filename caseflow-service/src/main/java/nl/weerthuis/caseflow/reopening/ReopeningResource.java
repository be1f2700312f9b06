package nl.weerthuis.caseflow.reopening;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/reopening")
@Tag(name = "Endings")
class ReopeningResource {

    @Schema(name = "CaseReopening", description = "Reopening of a case that had ended (Dutch: heropening)")
    record Reopening(@NotNull ReopeningReason reason) {}

    private final ReopenCase reopenCase;
    private final Idempotency idempotency;

    ReopeningResource(ReopenCase reopenCase, Idempotency idempotency) {
        this.reopenCase = reopenCase;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(
            summary = "Reopen a case that had ended; its waiting date stays",
            description =
                    "After a relapse, or when things became otherwise, the nomination is checked and tabled again. "
                            + "A case that was ended by mistake stands where it stood, save what ended with it: an offer.")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response reopen(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Reopening reopening) {
        return idempotency.once(() -> {
            var sheet = reopenCase.handle(new ReopenCase.Command(id, ifMatch, reopening.reason()));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
