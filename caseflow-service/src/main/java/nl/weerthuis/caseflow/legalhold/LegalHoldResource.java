package nl.weerthuis.caseflow.legalhold;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/legal-holds")
@Tag(name = "Clients")
@RolesAllowed(PRIVACY_OFFICER)
class LegalHoldResource {

    @Schema(name = "LegalHoldPlacing", description = "That data must stay (Dutch: bewaarplicht opleggen)")
    record Placing(
            @NotNull HoldGround ground,

            @Schema(description = "Last day; without it, until it is lifted (Dutch: tot en met)")
            LocalDate until) {}

    private final KeepLegalHolds keepLegalHolds;
    private final Idempotency idempotency;

    LegalHoldResource(KeepLegalHolds keepLegalHolds, Idempotency idempotency) {
        this.keepLegalHolds = keepLegalHolds;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Keep somebody's data, whatever the term or a request says")
    @APIResponseSchema(value = LegalHoldView.class, responseCode = "201")
    public Response place(UUID id, @NotNull @Valid Placing placing) {
        return idempotency.once(() -> {
            var view = keepLegalHolds.place(id, placing.ground(), placing.until());
            return Created.of("legal-holds/" + view.id(), view, 0);
        });
    }

    @GET
    @Operation(summary = "View why somebody's data is kept")
    public Page<LegalHoldView> view(UUID id, @Valid @BeanParam Paging paging) {
        return keepLegalHolds.of(id, paging);
    }
}
