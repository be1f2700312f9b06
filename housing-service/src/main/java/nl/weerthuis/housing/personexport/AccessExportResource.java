package nl.weerthuis.housing.personexport;

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

@Path("/reservations/{offerId}/access-export")
@RolesAllowed("privacy-officer")
class AccessExportResource {

    private final ExportHome exportHome;
    private final JsonExport jsonExport;

    AccessExportResource(ExportHome exportHome, JsonExport jsonExport) {
        this.exportHome = exportHome;
        this.jsonExport = jsonExport;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Export all that is known here of the home that somebody was offered, for that person",
            description =
                    "The part of housing: what was held for an offer, and its tenancy. Who it is for housing does not know; by"
                            + " the offer, which allocation names under `elsewhere`, they are found.")
    @APIResponseSchema(value = AccessExport.class, responseCode = "200")
    public Response export(
            @PathParam("offerId") UUID offerId,
            @Parameter(description = "Why one who controls asks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    ExportPurpose purpose) {
        var head = exportHome.handle(offerId, Optional.ofNullable(purpose));
        StreamingOutput content = out -> exportHome.write(head, jsonExport.to(out));
        return Response.ok(content, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inzage-woning.json\"")
                .build();
    }
}
