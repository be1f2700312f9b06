package nl.weerthuis.reporting.casestanding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import nl.weerthuis.reporting.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Work in hand, live. Who may ask is wide; what they see is for CaseAccess to say. */
@Path("/cases")
@RolesAllowed({
    Roles.CASE_WORKER,
    Roles.PROVIDER_MANAGER,
    Roles.WMO_CONSULTANT,
    Roles.HOUSING_OFFICER,
    Roles.TABLE_COORDINATOR,
    Roles.TABLE_MEMBER,
    Roles.POLICY_ADVISER,
    Roles.ANALYST,
    Roles.BOARD_MEMBER,
    Roles.PRIVACY_OFFICER,
    Roles.AUDITOR,
    Roles.SYSTEM
})
class CaseResource {

    private final FindCases findCases;
    private final ViewCase viewCase;

    CaseResource(FindCases findCases, ViewCase viewCase) {
        this.findCases = findCases;
        this.viewCase = viewCase;
    }

    @GET
    @Operation(operationId = "findCases", summary = "The cases you work on, as they stand now (Dutch: werkvoorraad)")
    public Page<CaseView> find(
            @Parameter(description = "Only in this state (Dutch: status).") @QueryParam("state") CaseState state,
            @Parameter(description = "Only of this municipality (Dutch: gemeente): four digits.")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(description = "Only of this group (Dutch: doelgroep).") @QueryParam("targetGroup")
                    TargetGroup targetGroup,
            @Parameter(description = "Order: waitingSince, readyOn, submittedOn, since or state; - before it reverses.")
                    @QueryParam("sort")
                    @DefaultValue("waitingSince")
                    String sort,
            @Valid @BeanParam Paging paging) {
        return findCases.handle(new FindCases.Command(
                Optional.ofNullable(state),
                Optional.ofNullable(municipalityCode).map(code -> MunicipalityCode.of("municipalityCode", code)),
                Optional.ofNullable(targetGroup),
                CaseSort.order(sort),
                paging));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "viewCase", summary = "One case, as it stands now (Dutch: stand van een dossier)")
    public CaseView view(@PathParam("id") UUID id) {
        return viewCase.handle(id);
    }
}
