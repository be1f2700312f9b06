package nl.weerthuis.reporting.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.reporting.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Figures, from frozen snapshots only: the newest of the caller's region, or the one that is asked for. */
@Path("/indicators")
@Produces({MediaType.APPLICATION_JSON, TableAsCsv.TEXT_CSV})
@APIResponse(
        responseCode = "200",
        description = "The table (Dutch: tabel), as JSON or CSV",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IndicatorTable.class)),
            @Content(
                    mediaType = TableAsCsv.TEXT_CSV,
                    schema = @Schema(type = SchemaType.STRING, description = "RFC 4180, with a header (Dutch: CSV)"))
        })
@APIResponse(responseCode = "404", ref = "#/components/responses/Problem404")
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
    Roles.SYSTEM,
    Roles.CLIENT
})
class IndicatorResource {

    private static final String SNAPSHOT = "Another snapshot than the newest (Dutch: momentopname).";

    private final ReadTable readTable;

    IndicatorResource(ReadTable readTable) {
        this.readTable = readTable;
    }

    @GET
    @Path("/waiting")
    @Operation(operationId = "readWaiting", summary = "Who waits, how long and for which group (Dutch: wachtenden)")
    public IndicatorTable waiting(@Parameter(description = SNAPSHOT) @QueryParam("snapshotId") UUID snapshotId) {
        return readTable.handle("waiting", Optional.ofNullable(snapshotId));
    }

    @GET
    @Path("/lead-times")
    @Operation(operationId = "readLeadTimes", summary = "How long each step takes (Dutch: doorlooptijden)")
    public IndicatorTable leadTimes(@Parameter(description = SNAPSHOT) @QueryParam("snapshotId") UUID snapshotId) {
        return readTable.handle("lead-times", Optional.ofNullable(snapshotId));
    }

    @GET
    @Path("/origins")
    @Operation(
            operationId = "readOrigins",
            summary = "Back to the municipality of origin, or why not (Dutch: herkomst)")
    public IndicatorTable origins(@Parameter(description = SNAPSHOT) @QueryParam("snapshotId") UUID snapshotId) {
        return readTable.handle("origins", Optional.ofNullable(snapshotId));
    }

    @GET
    @Path("/offers")
    @Operation(operationId = "readOffers", summary = "What became of housing offers (Dutch: woningaanbiedingen)")
    public IndicatorTable offers(@Parameter(description = SNAPSHOT) @QueryParam("snapshotId") UUID snapshotId) {
        return readTable.handle("offers", Optional.ofNullable(snapshotId));
    }

    @GET
    @Path("/realisation")
    @Operation(
            operationId = "readRealisation",
            summary = "What was handed over against what was agreed (Dutch: realisatie en taakstelling)")
    public IndicatorTable realisation(@Parameter(description = SNAPSHOT) @QueryParam("snapshotId") UUID snapshotId) {
        return readTable.handle("realisation", Optional.ofNullable(snapshotId));
    }
}
