package nl.weerthuis.housing.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.LargeBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/dwellings/imports")
class DwellingImportResource {

    private final ImportDwellings importDwellings;
    private final Idempotency idempotency;

    DwellingImportResource(ImportDwellings importDwellings, Idempotency idempotency) {
        this.importDwellings = importDwellings;
        this.idempotency = idempotency;
    }

    @POST
    @LargeBody
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"housing-officer", "system"})
    @Operation(
            summary = "Deliver dwellings as a file",
            description =
                    "Columns as the fields of a dwelling, address fields without prefix; comma or semicolon. Good rows go in, bad rows come back with line, column and reason; the same file again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each row.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response deliver(@NotNull byte[] content) {
        return idempotency.once(
                () -> Response.ok(importDwellings.handle(content)).build());
    }
}
