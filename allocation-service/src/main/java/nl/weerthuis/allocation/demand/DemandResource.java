package nl.weerthuis.allocation.demand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/demand")
@Tag(name = "Matching")
class DemandResource {

    private final CountDemand countDemand;
    private final CountHindered countHindered;

    DemandResource(CountDemand countDemand, CountHindered countHindered) {
        this.countDemand = countDemand;
        this.countHindered = countHindered;
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Count what those who wait in the region need, without any person",
            description = "For corporations that plan supply. Counted once a week; few are not told.")
    public DemandView show() {
        return countDemand.handle();
    }

    @GET
    @Path("/capacity-effects")
    @RolesAllowed("table-coordinator")
    @Operation(
            summary = "Count who waits because a neighbourhood bears no more",
            description = "Of each full neighbourhood with free dwellings; few are not told.")
    public List<CapacityEffectView> effects() {
        return countHindered.handle();
    }
}
