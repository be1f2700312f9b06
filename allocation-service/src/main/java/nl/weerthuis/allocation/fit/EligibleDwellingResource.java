package nl.weerthuis.allocation.fit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{caseId}/eligible-dwellings")
@Tag(name = "Matching", description = "Which dwelling fits, and why not")
class EligibleDwellingResource {

    private final EligibleDwellings eligibleDwellings;

    EligibleDwellingResource(EligibleDwellings eligibleDwellings) {
        this.eligibleDwellings = eligibleDwellings;
    }

    @GET
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Hold every vacant dwelling against a case: fitting first, with all objections and warnings")
    public Page<EligibleDwellingView> list(@PathParam("caseId") UUID caseId, @BeanParam @Valid Paging paging) {
        return eligibleDwellings.handle(caseId, paging);
    }
}
