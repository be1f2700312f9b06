package nl.weerthuis.reporting.personexport;

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
import nl.weerthuis.reporting.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/cases/{id}/access-export")
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PROVIDER_MANAGER})
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
            operationId = "exportCase",
            summary = "Export all that is known here of the person of a case, for that person",
            description =
                    "The part of reporting: where the case stands, under its number alone: no name, no birth date, no address. In"
                            + " the figures the person was counted; who was, they do not say.")
    @APIResponseSchema(value = AccessExport.class, responseCode = "200")
    public Response export(
            @PathParam("id") UUID id,
            @Parameter(description = "Why one who controls asks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    ExportPurpose purpose) {
        var head = exportCase.handle(id, Optional.ofNullable(purpose));
        StreamingOutput content = out -> exportCase.write(head, jsonExport.to(out));
        return Response.ok(content, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inzage-rapportage.json\"")
                .build();
    }
}
