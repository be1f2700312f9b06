package nl.weerthuis.caseflow.transfer;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/transfers")
@Tag(
        name = "Transfers",
        description = "A client who goes to another provider; the waiting date stays (Dutch: overdracht)")
class TransferResource {

    @Schema(name = "TransferAcceptance", description = "A client is taken over (Dutch: overname)")
    record Acceptance(
            @NotBlank
            @Size(max = 64)
            @Schema(description = "Your own key of this client, no name (Dutch: cliëntreferentie)")
            String clientReference,

            @Valid FacilityKind facilityKind) {}

    private final AcceptTransfer acceptTransfer;
    private final EndTransfer endTransfer;
    private final ViewTransfers viewTransfers;
    private final Idempotency idempotency;

    TransferResource(
            AcceptTransfer acceptTransfer,
            EndTransfer endTransfer,
            ViewTransfers viewTransfers,
            Idempotency idempotency) {
        this.acceptTransfer = acceptTransfer;
        this.endTransfer = endTransfer;
        this.viewTransfers = viewTransfers;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
    @Operation(summary = "List the clients who go to another provider: to you, from you, or in your region")
    public Page<TransferView> list(
            @Parameter(description = "Only transfers in this state (Dutch: status)") @QueryParam("state")
                    TransferState state,
            @Valid @BeanParam Paging paging) {
        return viewTransfers.handle(state, paging);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
    @Operation(summary = "Take a client over; the waiting date stays")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response accept(UUID id, @NotNull Acceptance acceptance) {
        return idempotency.once(() -> {
            var sheet = acceptTransfer.handle(
                    new AcceptTransfer.Command(id, acceptance.clientReference(), acceptance.facilityKind()));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }

    @POST
    @Path("/{id}/rejection")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
    @Operation(summary = "Do not take a client over; the case stays where it is")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response reject(UUID id) {
        return idempotency.once(() -> answer(endTransfer.rejected(id)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER})
    @Operation(summary = "Take back the offer of a client to another provider")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response withdraw(UUID id) {
        return idempotency.once(() -> answer(endTransfer.withdrawn(id)));
    }

    private static Response answer(TransferView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
