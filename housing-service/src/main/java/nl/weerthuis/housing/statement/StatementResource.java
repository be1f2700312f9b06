package nl.weerthuis.housing.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.weerthuis.housing.target.Period;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

@Path("/")
class StatementResource {

    private final ShowLedger showLedger;
    private final ShowMatrix showMatrix;

    StatementResource(ShowLedger showLedger, ShowMatrix showMatrix) {
        this.showLedger = showLedger;
        this.showMatrix = showMatrix;
    }

    @GET
    @Path("ledger")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(
            summary = "Show the ledger: opening, target, adjustments, realised, what is left and what was pledged",
            description =
                    "Of the region, of a municipality, or of a corporation's year. Each key counts once. Of a target for"
                            + " one group a corporation is told what was agreed.")
    public Page<LedgerLine> ledger(
            @Parameter(description = "Only targets that touch this year or half-year (Dutch: periode)")
                    @QueryParam("period")
                    String period,
            @Parameter(description = "Only of this municipality, four digits (Dutch: gemeente)")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(description = "Only of this corporation (Dutch: corporatie)") @QueryParam("corporationId")
                    UUID corporationId,
            @Parameter(description = "Only for this group, or ALL (Dutch: doelgroep)") @QueryParam("targetGroup")
                    TargetGroup targetGroup,
            @Valid @BeanParam Paging paging) {
        var wanted = period == null ? null : parsed(period);
        return showLedger.handle(new ShowLedger.Query(wanted, municipalityCode, corporationId, targetGroup, paging));
    }

    @GET
    @Path("agreement-matrix")
    @Produces({MediaType.APPLICATION_JSON, MatrixSheet.CSV, MatrixSheet.XLSX})
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(
            summary = "Show which agreements exist where, in one call: as JSON, or as CSV or XLSX for a letter",
            description =
                    "A line for each municipality and corporation that could have one: agreement yes, no or unknown,"
                            + " status, target, realised and what is left.")
    public AgreementMatrix matrix(
            @Parameter(description = "Year or half-year (Dutch: periode)", required = true) @QueryParam("period")
                    String period) {
        if (period == null) {
            throw Problem.invalid(Violation.of("period", "required"));
        }
        return showMatrix.handle(parsed(period));
    }

    private static Period parsed(String period) {
        if (!Period.isPeriod(period)) {
            throw Problem.invalid(Violation.of("period", "invalid-period"));
        }
        return Period.parse(period);
    }
}
