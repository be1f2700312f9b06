package nl.weerthuis.housing.rent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/reservations/{offerId}/rent-verdict")
class RentVerdictResource {

    private final ExplainRent explainRent;

    RentVerdictResource(ExplainRent explainRent) {
        this.explainRent = explainRent;
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "Show how the rent of an offered dwelling was judged, with the numbers of that day")
    public RentVerdictView show(UUID offerId) {
        return explainRent.handle(offerId);
    }
}
