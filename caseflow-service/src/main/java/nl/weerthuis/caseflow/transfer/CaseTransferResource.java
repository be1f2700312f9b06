package nl.weerthuis.caseflow.transfer;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/transfers")
@Tag(name = "Transfers")
class CaseTransferResource {

    @Schema(name = "TransferOffer", description = "To whom a client goes (Dutch: aangeboden overdracht)")
    record Offer(
            @NotNull @Schema(description = "Provider that is to take over (Dutch: overnemende aanbieder)")
            UUID toProviderId) {}

    private final OfferTransfer offerTransfer;
    private final Idempotency idempotency;

    CaseTransferResource(OfferTransfer offerTransfer, Idempotency idempotency) {
        this.offerTransfer = offerTransfer;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
    @Operation(summary = "Offer a client to another provider")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Response offer(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Offer offer) {
        return idempotency.once(() -> {
            var view = offerTransfer.handle(new OfferTransfer.Command(id, ifMatch, offer.toProviderId()));
            return Created.of("transfers/" + view.id(), view, view.version());
        });
    }
}
