package nl.weerthuis.allocation.personexport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.export.JsonExport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{caseId}/access-export")
@Tag(name = "Cases")
@RolesAllowed({"privacy-officer", "provider-manager"})
class AccessExportResource {

    private final ExportCase exportCase;
    private final JsonExport jsonExport;

    AccessExportResource(ExportCase exportCase, JsonExport jsonExport) {
        this.exportCase = exportCase;
        this.jsonExport = jsonExport;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Export all that is known here of the person of a case, for that person",
            description =
                    "The part of allocation: where the search stands, what was decided, which homes were offered. Under"
                            + " `elsewhere` stand the offers by which housing knows them.")
    @APIResponseSchema(value = AccessExport.class, responseCode = "200")
    public Response export(
            @PathParam("caseId") UUID caseId,
            @Parameter(description = "Why one who controls asks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    ExportPurpose purpose) {
        var head = exportCase.handle(caseId, Optional.ofNullable(purpose));
        StreamingOutput content = out -> exportCase.write(head, jsonExport.to(out));
        return Response.ok(content, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inzage-toewijzing.json\"")
                .build();
    }
}
