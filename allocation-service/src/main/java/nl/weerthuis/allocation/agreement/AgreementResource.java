package nl.weerthuis.allocation.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.event.OrganisationKind;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agreements")
@Tag(name = "Region")
class AgreementResource {

    private final AdoptAgreement adoptAgreement;
    private final ShowAgreements showAgreements;
    private final Viewer viewer;
    private final Idempotency idempotency;

    AgreementResource(
            AdoptAgreement adoptAgreement, ShowAgreements showAgreements, Viewer viewer, Idempotency idempotency) {
        this.adoptAgreement = adoptAgreement;
        this.showAgreements = showAgreements;
        this.viewer = viewer;
        this.idempotency = idempotency;
    }

    @Schema(name = "AgreementAdoption", description = "A version to put in force (Dutch: vaststelling akkoord)")
    record Adoption(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,60}") @Schema(description = "Region (Dutch: regio)")
            String region,

            @Min(1) @Max(9_999) @Schema(description = "Version of the agreement (Dutch: versie)")
            int version,

            @NotNull @Schema(description = "First day in force (Dutch: geldig vanaf)")
            LocalDate validFrom,

            @NotNull @Schema(description = "Last day in force (Dutch: geldig tot en met)")
            LocalDate validUntil,

            @NotEmpty @Size(max = 400) @Schema(description = "Municipalities that take part (Dutch: gemeentecodes)")
            List<@NotNull @Pattern(regexp = AreaCode.MUNICIPALITY) String> municipalityCodes,

            @NotNull @Size(max = 1_000) @Schema(description = "Organisations that take part (Dutch: partijen)")
            List<@NotNull UUID> partyIds,

            @NotEmpty @Size(max = 20) @Schema(description = "Groups it is for (Dutch: doelgroepen)")
            List<@NotNull @Pattern(regexp = TARGET_GROUP) String> targetGroups,

            @NotNull @Schema(description = "Population set of the distribution key (Dutch: inwoneraantallen)")
            UUID populationSetId,

            @NotNull @Valid @Schema(description = "Rules (Dutch: spelregels)")
            Rules rules) {

        private static final String TARGET_GROUP = "SHELTERED_LIVING|HOMELESS_SHELTER|WOMENS_SHELTER|YOUTH_CARE|OTHER";

        @Schema(name = "AgreementRulesAdoption", description = "Rules of the agreement (Dutch: spelregels)")
        record Rules(
                @Min(1) @Max(20) @Schema(description = "Offers a case gets at most (Dutch: maximum aanbiedingen)")
                Integer maxOffers,

                @Min(1) @Max(90) @Schema(description = "Days to answer an offer (Dutch: antwoordtermijn)")
                Integer answerDays,

                @NotEmpty @Schema(description = "Kinds of party that carry a decision (Dutch: quorum)")
                Set<@NotNull OrganisationKind> quorumKinds) {}

        AdoptAgreement.Command command() {
            return new AdoptAgreement.Command(
                    region,
                    version,
                    validFrom,
                    validUntil,
                    municipalityCodes,
                    List.copyOf(Set.copyOf(partyIds)),
                    List.copyOf(Set.copyOf(targetGroups)),
                    populationSetId,
                    new AdoptAgreement.Rules(rules.maxOffers(), rules.answerDays(), rules.quorumKinds()));
        }
    }

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Adopt a version of the administrative agreement")
    @APIResponse(
            responseCode = "201",
            description = "In force",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response adopt(@Valid Adoption adoption) {
        viewer.requireRegion(adoption.region());
        return idempotency.once(() -> {
            var agreement = adoptAgreement.handle(adoption.command());
            return Created.of("agreements/" + agreement.id(), AgreementView.of(agreement), agreement.version());
        });
    }

    @GET
    @RolesAllowed({"table-coordinator", "policy-adviser", "analyst"})
    @Operation(summary = "List the versions of the region's agreement")
    public Page<AgreementView> list(@BeanParam @Valid Paging paging) {
        return showAgreements.handle(paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"table-coordinator", "policy-adviser", "analyst"})
    @Operation(summary = "Show a version of the region's agreement")
    public AgreementView show(@PathParam("id") UUID id) {
        return showAgreements.one(id);
    }
}
