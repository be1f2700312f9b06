package nl.weerthuis.housing.tenancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was reported wrongly is put right by a person, never by a message. */
@Path("/tenancies/{id}")
@Tag(name = "Tenancy")
class TenancyCorrectionResource {

    private final CorrectTenancy correctTenancy;
    private final StateLegalGround stateLegalGround;
    private final Idempotency idempotency;

    TenancyCorrectionResource(
            CorrectTenancy correctTenancy, StateLegalGround stateLegalGround, Idempotency idempotency) {
        this.correctTenancy = correctTenancy;
        this.stateLegalGround = stateLegalGround;
        this.idempotency = idempotency;
    }

    @Schema(name = "TenancyCorrectionRequest", description = "What was reported wrongly (Dutch: correctie)")
    record Body(
            @NotNull CorrectionSubject subject,

            @NotNull CorrectionReason reason,

            @Schema(description = "The right day of the keys; required for KEY_DATE (Dutch: sleuteldatum)")
            LocalDate keyDate) {}

    @Schema(name = "LegalGroundRequest", description = "Why it may be temporary (Dutch: wettelijke grond)")
    record Ground(
            @NotNull @Schema(description = "Why it may be temporary (Dutch: wettelijke grond)")
            LegalGround legalGround) {}

    @POST
    @Path("/corrections")
    @RolesAllowed("housing-officer")
    @Operation(
            summary = "Put right as a person what was reported wrongly of keys or of an end",
            description = "Within the term of the region. Who, when and what it was stays; what counted follows.")
    @APIResponseSchema(value = TenancyView.class, responseCode = "200")
    public Response correct(UUID id, @NotNull Body body) {
        var correction = new Correction(body.subject(), body.reason(), body.keyDate());
        return idempotency.once(() -> answer(correctTenancy.handle(new CorrectTenancy.Command(id, correction))));
    }

    @PUT
    @Path("/legal-ground")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Say why a contract may be temporary, where the corporation's own system could not")
    @APIResponseSchema(value = TenancyView.class, responseCode = "200")
    public Response stateGround(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Ground body) {
        return answer(stateLegalGround.handle(new StateLegalGround.Command(id, ifMatch, body.legalGround())));
    }

    private static Response answer(Tenancy tenancy) {
        return Response.ok(TenancyView.of(tenancy))
                .header(HttpHeaders.ETAG, EntityTags.of(tenancy.sheet().version()))
                .build();
    }
}
