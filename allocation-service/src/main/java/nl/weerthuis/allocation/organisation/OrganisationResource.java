package nl.weerthuis.allocation.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

@Path("/organisations")
@Tag(name = "Region", description = "Organisations, agreements, populations and parameters of the region")
class OrganisationResource {

    private final RegisterOrganisation registerOrganisation;
    private final OrganisationRepository organisations;
    private final Idempotency idempotency;

    OrganisationResource(
            RegisterOrganisation registerOrganisation, OrganisationRepository organisations, Idempotency idempotency) {
        this.registerOrganisation = registerOrganisation;
        this.organisations = organisations;
        this.idempotency = idempotency;
    }

    @Schema(name = "OrganisationRegistration", description = "A party to take into the register (Dutch: registratie)")
    record Registration(
            @Schema(description = "Identification, if tokens name it already (Dutch: identificatie)")
            UUID id,

            @NotNull @Schema(description = "Kind of organisation (Dutch: soort organisatie)")
            OrganisationKind kind,

            @NotBlank @Size(max = 200) @Schema(description = "Name (Dutch: naam)")
            String name,

            @Pattern(regexp = "[0-9]{8}") @Schema(description = "Number in the trade register (Dutch: KvK-nummer)")
            String kvkNumber,

            @Size(max = 400) @Schema(description = "Municipalities it works in (Dutch: gemeentecodes)")
            List<@NotNull @Pattern(regexp = AreaCode.MUNICIPALITY) String> municipalityCodes,

            @Schema(description = "Whether it signed the administrative agreement (Dutch: ondertekenaar)")
            boolean signatory) {

        RegisterOrganisation.Command command() {
            return new RegisterOrganisation.Command(
                    Optional.ofNullable(id),
                    kind,
                    name.strip(),
                    kvkNumber,
                    Objects.requireNonNullElse(municipalityCodes, List.of()),
                    signatory);
        }
    }

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Register an organisation")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response register(@Valid Registration registration) {
        return idempotency.once(() -> {
            var organisation = registerOrganisation.handle(registration.command());
            return Created.of(
                    "organisations/" + organisation.id(), OrganisationView.of(organisation), organisation.version());
        });
    }

    @GET
    @RolesAllowed({
        "table-coordinator",
        "case-worker",
        "provider-manager",
        "wmo-consultant",
        "housing-officer",
        "policy-adviser",
        "analyst",
        "system"
    })
    @Operation(summary = "List the organisations of the region")
    public Page<OrganisationView> list(@BeanParam @Valid Paging paging) {
        return organisations.page(paging).map(OrganisationView::of);
    }
}
