package nl.weerthuis.housing.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.LargeBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/dwellings/imports")
class DwellingImportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDwellings importDwellings;
    private final Idempotency idempotency;

    DwellingImportResource(ImportDwellings importDwellings, Idempotency idempotency) {
        this.importDwellings = importDwellings;
        this.idempotency = idempotency;
    }

    @POST
    @LargeBody
    @Consumes({CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"housing-officer", "system"})
    @Operation(
            summary = "Deliver dwellings as a file, for a corporation without VERA",
            description =
                    "CSV in UTF-8, separated by comma or semicolon, or the first sheet of an XLSX file without formulas."
                            + " Columns as the fields of a dwelling, address fields without prefix; onOffer (ja, nee) and"
                            + " availableOn say whether it is on offer, and from which day. Good rows go in, bad rows come back"
                            + " with line, column and reason; the same file again changes nothing. A row that says a held"
                            + " dwelling to be gone takes nothing away: it is flagged, and somebody decides. With dryRun the report"
                            + " is the same and nothing changes.")
    @RequestBody(
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each row.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response deliver(
            @NotNull byte[] content,
            @Parameter(description = "Only say what would happen, and change nothing (Dutch: proefdraaien)")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) {
        var isSpreadsheet = type != null && type.toLowerCase(Locale.ROOT).startsWith(XLSX);
        var command = new ImportDwellings.Command(content, isSpreadsheet, dryRun);
        return idempotency.once(
                () -> Response.ok(importDwellings.handle(command)).build());
    }
}
