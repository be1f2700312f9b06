package nl.weerthuis.housing.tenancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tenancies")
@Tag(name = "Tenancy", description = "Contracts that came of offers, their course, their end and what was put right")
class TenancyResource {

    private final SignTenancy signTenancy;
    private final PlanKeyDate planKeyDate;
    private final HandOverKeys handOverKeys;
    private final FindTenancies findTenancies;
    private final Idempotency idempotency;

    TenancyResource(
            SignTenancy signTenancy,
            PlanKeyDate planKeyDate,
            HandOverKeys handOverKeys,
            FindTenancies findTenancies,
            Idempotency idempotency) {
        this.signTenancy = signTenancy;
        this.planKeyDate = planKeyDate;
        this.handOverKeys = handOverKeys;
        this.findTenancies = findTenancies;
        this.idempotency = idempotency;
    }

    @Schema(name = "TenancyRequest", description = "A signed contract (Dutch: getekende huurovereenkomst)")
    record Signing(
            @NotNull @Schema(description = "The offer it comes of (Dutch: aanbieding)")
            UUID offerId,

            @NotNull @Schema(description = "Contract form (Dutch: contractvorm)")
            ContractForm contractForm,

            @Schema(description = "Why it may be temporary; required for TEMPORARY (Dutch: wettelijke grond)")
            LegalGround legalGround,

            @NotNull @Schema(description = "First day (Dutch: ingangsdatum)")
            LocalDate startOn,

            @Schema(description = "Last day; required for TEMPORARY, at most 24 months (Dutch: einddatum)")
            LocalDate endOn,

            @NotNull @Schema(description = "Day on which the keys are to be handed over (Dutch: geplande sleuteldatum)")
            LocalDate plannedKeyDate,

            @Schema(
                    description =
                            "Day of the decision on the tenant's own contract, of FLIP alone; if it is not said, after the"
                                    + " months that the region sets (Dutch: omklapmoment)")
            LocalDate flipReviewOn) {

        TenancyTerms terms() {
            return new TenancyTerms(contractForm, legalGround, startOn, endOn, plannedKeyDate, flipReviewOn);
        }
    }

    @Schema(name = "PlannedKeyDateRequest", description = "Another day for the keys (Dutch: geplande sleuteldatum)")
    record PlannedKeyDate(
            @NotNull @Schema(description = "Day on which the keys are to be handed over (Dutch: geplande sleuteldatum)")
            LocalDate plannedKeyDate) {}

    @Schema(name = "KeyHandoverRequest", description = "Keys handed over (Dutch: sleuteloverdracht)")
    record KeyHandover(
            @NotNull @Schema(description = "Day on which the keys were handed over (Dutch: sleuteldatum)")
            LocalDate keyDate) {}

    @POST
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Report a signed contract on an offered dwelling")
    @APIResponse(
            responseCode = "201",
            description = "The contract is known.",
            content = @Content(schema = @Schema(implementation = TenancyView.class)))
    public Response sign(@NotNull Signing body) {
        return idempotency.once(() -> {
            var tenancy = signTenancy.handle(new SignTenancy.Command(body.offerId(), body.terms()));
            return Created.of(
                    "tenancies/" + tenancy.sheet().id(),
                    TenancyView.of(tenancy),
                    tenancy.sheet().version());
        });
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "List the tenancies that one may see")
    public Page<TenancyView> list(
            @Parameter(description = "Only tenancies in this state (Dutch: status)") @QueryParam("status")
                    TenancyStatus status,
            @Parameter(description = "Only the tenancy of this offer (Dutch: aanbieding)") @QueryParam("offerId")
                    UUID offerId,
            @Parameter(
                            description =
                                    "Only those in the provider's name of which the omklap is decided up to and with this"
                                            + " day (Dutch: omklapmoment uiterlijk)")
                    @QueryParam("flipReviewBy")
                    LocalDate flipReviewBy,
            @Valid @BeanParam Paging paging) {
        return findTenancies
                .handle(new FindTenancies.Query(status, offerId, flipReviewBy, paging))
                .map(TenancyView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "Show a tenancy")
    @APIResponse(
            responseCode = "200",
            description = "The tenancy.",
            content = @Content(schema = @Schema(implementation = TenancyView.class)))
    public Response show(UUID id) {
        return answer(findTenancies.require(id));
    }

    @PUT
    @Path("/{id}/planned-key-date")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Move the day of the keys")
    @APIResponse(
            responseCode = "200",
            description = "The tenancy as it is now.",
            content = @Content(schema = @Schema(implementation = TenancyView.class)))
    public Response planKeyDate(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull PlannedKeyDate body) {
        return answer(planKeyDate.handle(new PlanKeyDate.Command(id, ifMatch, body.plannedKeyDate())));
    }

    @POST
    @Path("/{id}/key-handover")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Report that the keys were handed over")
    @APIResponse(
            responseCode = "200",
            description = "The tenancy as it is now.",
            content = @Content(schema = @Schema(implementation = TenancyView.class)))
    public Response handOverKeys(UUID id, @NotNull KeyHandover body) {
        return idempotency.once(() -> answer(handOverKeys.handle(new HandOverKeys.Command(id, body.keyDate()))));
    }

    private static Response answer(Tenancy tenancy) {
        return Response.ok(TenancyView.of(tenancy))
                .header(HttpHeaders.ETAG, EntityTags.of(tenancy.sheet().version()))
                .build();
    }
}
