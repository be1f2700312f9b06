package nl.weerthuis.housing.tenancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of a tenancy after the keys. */
@Path("/tenancies/{id}")
@Tag(name = "Tenancy")
class TenancyCourseResource {

    private final PostponeFlip postponeFlip;
    private final FlipTenancy flipTenancy;
    private final EndTenancy endTenancy;
    private final FindTenancies findTenancies;
    private final Idempotency idempotency;

    TenancyCourseResource(
            PostponeFlip postponeFlip,
            FlipTenancy flipTenancy,
            EndTenancy endTenancy,
            FindTenancies findTenancies,
            Idempotency idempotency) {
        this.postponeFlip = postponeFlip;
        this.flipTenancy = flipTenancy;
        this.endTenancy = endTenancy;
        this.findTenancies = findTenancies;
        this.idempotency = idempotency;
    }

    @Schema(name = "FlipPostponementRequest", description = "Not yet (Dutch: uitstel van de omklap)")
    record Postponement(
            @NotNull PostponementReason reason,

            @NotNull @Schema(description = "Day on which it is looked at again (Dutch: nieuw omklapmoment)")
            LocalDate reviewOn) {}

    @Schema(name = "FlipRequest", description = "The tenant's own contract on the same home (Dutch: omklap)")
    record Flipping(
            @NotNull @Schema(description = "Contract form, any but FLIP (Dutch: contractvorm)")
            ContractForm contractForm,

            @Schema(description = "Why it may be temporary; required for TEMPORARY (Dutch: wettelijke grond)")
            LegalGround legalGround,

            @NotNull @Schema(description = "First day in the tenant's own name (Dutch: ingangsdatum)")
            LocalDate startOn,

            @Schema(description = "Last day; required for TEMPORARY, at most 24 months (Dutch: einddatum)")
            LocalDate endOn) {}

    @Schema(name = "TenancyEndRequest", description = "A tenancy ended (Dutch: einde van de huur)")
    record End(
            @NotNull @Schema(description = "Why (Dutch: eindereden)")
            EndCode code,

            @NotNull @Schema(description = "Last day (Dutch: beëindigd per)")
            LocalDate endedOn) {}

    @GET
    @Path("/history")
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "Show the contracts of a home, how often its omklap was put off and what was put right")
    public TenancyHistoryView history(UUID id) {
        return findTenancies.history(id);
    }

    @POST
    @Path("/flip-postponements")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Put the omklap off to a later day, with the reason")
    @APIResponseSchema(value = TenancyView.class, responseCode = "200")
    public Response postpone(UUID id, @NotNull Postponement body) {
        return once(() -> postponeFlip.handle(new PostponeFlip.Command(id, body.reason(), body.reviewOn())));
    }

    @POST
    @Path("/flip")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(
            summary = "Report the tenant's own contract on a home that a provider rented",
            description = "The second contract of one placement: it counts once, however often its contract changes.")
    @APIResponseSchema(value = TenancyView.class, responseCode = "200")
    public Response flip(UUID id, @NotNull Flipping body) {
        return once(() -> flipTenancy.handle(
                new FlipTenancy.Command(id, body.contractForm(), body.legalGround(), body.startOn(), body.endOn())));
    }

    @POST
    @Path("/end")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Report that a tenancy ended, with the reason")
    @APIResponseSchema(value = TenancyView.class, responseCode = "200")
    public Response end(UUID id, @NotNull End body) {
        return once(() -> endTenancy.handle(new EndTenancy.Command(id, body.code(), body.endedOn())));
    }

    private Response once(Supplier<Tenancy> command) {
        return idempotency.once(() -> {
            var tenancy = command.get().sheet();
            return Response.ok(TenancyView.of(tenancy))
                    .header(HttpHeaders.ETAG, EntityTags.of(tenancy.version()))
                    .build();
        });
    }
}
