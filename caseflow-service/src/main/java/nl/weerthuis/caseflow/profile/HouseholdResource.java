package nl.weerthuis.caseflow.profile;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/household")
@Tag(name = "Cases")
class HouseholdResource {

    private final ChangeHousehold changeHousehold;

    HouseholdResource(ChangeHousehold changeHousehold) {
        this.changeHousehold = changeHousehold;
    }

    @PUT
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Change the household; the waiting date stays")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response change(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Household household) {
        var sheet = changeHousehold.handle(new ChangeHousehold.Command(id, ifMatch, household));
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
