package nl.weerthuis.caseflow.transfer;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/facility-kind")
@Tag(name = "Cases")
class FacilityResource {

    private final ChangeFacility changeFacility;

    FacilityResource(ChangeFacility changeFacility) {
        this.changeFacility = changeFacility;
    }

    @PUT
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Change the kind of facility that is left; the waiting date stays")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response change(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid FacilityKind facilityKind) {
        var sheet = changeFacility.handle(new ChangeFacility.Command(id, ifMatch, facilityKind));
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
