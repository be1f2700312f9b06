package nl.weerthuis.caseflow.aftercare;

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

@Path("/cases/{id}/withdrawal")
@Tag(name = "Endings")
class WithdrawalResource {

    @Schema(description = "Withdrawal of a case (Dutch: intrekking)")
    record Withdrawal(@NotNull WithdrawalCode code) {}

    private final WithdrawCase withdrawCase;
    private final Idempotency idempotency;

    WithdrawalResource(WithdrawCase withdrawCase, Idempotency idempotency) {
        this.withdrawCase = withdrawCase;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Withdraw a case before the keys")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response withdraw(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Withdrawal withdrawal) {
        return idempotency.once(() -> {
            var sheet = withdrawCase.handle(new WithdrawCase.Command(id, ifMatch, withdrawal.code()));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
