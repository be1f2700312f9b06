package nl.weerthuis.housing.rent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

@Path("/fitting-shares")
class FittingShareResource {

    private final CountFitting countFitting;

    FittingShareResource(CountFitting countFitting) {
        this.countFitting = countFitting;
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(
            summary = "Count per corporation which share of a year's homes had a fitting rent",
            description = "Homes whose keys were handed over in the year, of households that the norm protects.")
    public List<FittingShareView> list(
            @Parameter(description = "The year (Dutch: jaar)", example = "2026")
                    @QueryParam("year")
                    @NotNull
                    @Min(2000)
                    @Max(2100)
                    Integer year,
            @Parameter(description = "Only of this corporation (Dutch: woningcorporatie)") @QueryParam("corporationId")
                    UUID corporationId) {
        return countFitting.handle(year, corporationId);
    }
}
