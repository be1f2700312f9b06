package nl.weerthuis.housing.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

/** What was agreed locally; the regional agreement is allocation's. */
@Path("/performance-agreements")
class PerformanceAgreementResource {

    private final RecordAgreement recordAgreement;
    private final AdoptPerformanceAgreement adoptAgreement;
    private final FindAgreements findAgreements;
    private final Idempotency idempotency;

    PerformanceAgreementResource(
            RecordAgreement recordAgreement,
            AdoptPerformanceAgreement adoptAgreement,
            FindAgreements findAgreements,
            Idempotency idempotency) {
        this.recordAgreement = recordAgreement;
        this.adoptAgreement = adoptAgreement;
        this.findAgreements = findAgreements;
        this.idempotency = idempotency;
    }

    @Schema(name = "PerformanceAgreementAdoption", description = "By which decision (Dutch: vaststelling)")
    record Adoption(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}")
            @Schema(
                    description = "Reference of the decision (Dutch: kenmerk van het besluit)",
                    examples = "BW-2026/041")
            String decision) {}

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Record a performance agreement, or that there is none",
            description = "It is provisional until it is adopted.")
    @APIResponse(
            responseCode = "201",
            description = "The first version.",
            content = @Content(schema = @Schema(implementation = PerformanceAgreementView.class)))
    public Response record(@NotNull @Valid AgreementDraft draft) {
        return idempotency.once(() -> created(recordAgreement.handle(new RecordAgreement.Command(null, draft))));
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Record the next version of a performance agreement",
            description =
                    "A version that was not adopted makes place at once; an adopted one when this one is adopted.")
    @APIResponse(
            responseCode = "201",
            description = "The next version.",
            content = @Content(schema = @Schema(implementation = PerformanceAgreementView.class)))
    public Response recordNext(UUID id, @NotNull @Valid AgreementDraft draft) {
        return idempotency.once(() -> created(recordAgreement.handle(new RecordAgreement.Command(id, draft))));
    }

    @POST
    @Path("/{id}/adoption")
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(summary = "Adopt a version of a performance agreement")
    @APIResponse(
            responseCode = "200",
            description = "It is in force.",
            content = @Content(schema = @Schema(implementation = PerformanceAgreementView.class)))
    public Response adopt(UUID id, @NotNull @Valid Adoption adoption) {
        return idempotency.once(
                () -> answer(adoptAgreement.handle(new AdoptPerformanceAgreement.Command(id, adoption.decision()))));
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List performance agreements, every version")
    public Page<PerformanceAgreementView> list(
            @Parameter(description = "Only of this municipality, four digits (Dutch: gemeente)")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(description = "Only versions of this agreement (Dutch: afspraken)") @QueryParam("agreementId")
                    UUID agreementId,
            @Parameter(description = "Only with this status (Dutch: status)") @QueryParam("status")
                    AgreementStatus status,
            @Valid @BeanParam Paging paging) {
        return findAgreements.handle(new FindAgreements.Query(municipalityCode, agreementId, status, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "Show a version of a performance agreement")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = PerformanceAgreementView.class)))
    public Response show(UUID id) {
        return answer(findAgreements.require(id));
    }

    private static Response created(PerformanceAgreement agreement) {
        return Created.of("performance-agreements/" + agreement.id(), agreement.view(), agreement.version());
    }

    private static Response answer(PerformanceAgreement agreement) {
        return Response.ok(agreement.view())
                .header(HttpHeaders.ETAG, EntityTags.of(agreement.version()))
                .build();
    }
}
