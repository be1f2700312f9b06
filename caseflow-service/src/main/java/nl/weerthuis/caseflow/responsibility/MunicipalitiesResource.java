package nl.weerthuis.caseflow.responsibility;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}")
@Tag(name = "Origin")
class MunicipalitiesResource {

    @Schema(
            name = "FinancialResponsibilityStated",
            description = "Which municipality pays (Dutch: financiële verantwoordelijkheid)")
    record Stated(
            @NotNull @Schema(description = "Municipality that pays (Dutch: financieel verantwoordelijke gemeente)")
            MunicipalityCode municipality,

            @NotNull FinancialGround ground,

            @NotNull @NotInFuture @Schema(description = "Since when (Dutch: sinds)")
            LocalDate since) {}

    private final StateResponsibility stateResponsibility;
    private final ViewMunicipalities viewMunicipalities;

    MunicipalitiesResource(StateResponsibility stateResponsibility, ViewMunicipalities viewMunicipalities) {
        this.stateResponsibility = stateResponsibility;
        this.viewMunicipalities = viewMunicipalities;
    }

    @GET
    @Path("/municipalities")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT})
    @Operation(summary = "View where a client comes from, where they will live and who pays")
    public MunicipalitiesView view(UUID id) {
        return viewMunicipalities.handle(id);
    }

    @PUT
    @Path("/financial-responsibility")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "State which municipality pays")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response state(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Stated stated) {
        var sheet = stateResponsibility.handle(
                new StateResponsibility.Command(id, ifMatch, stated.municipality(), stated.ground(), stated.since()));
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
