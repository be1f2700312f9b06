package nl.weerthuis.caseflow.personexport;

import static nl.weerthuis.caseflow.access.Role.PRIVACY_OFFICER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.weerthuis.caseflow.access.Purpose;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.JsonExport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/clients/{id}/access-export")
@Tag(name = "Clients")
@RolesAllowed({PRIVACY_OFFICER, PROVIDER_MANAGER})
class AccessExportResource {

    private static final String ZIP = "application/zip";

    private final ExportPerson exportPerson;
    private final JsonExport jsonExport;

    AccessExportResource(ExportPerson exportPerson, JsonExport jsonExport) {
        this.exportPerson = exportPerson;
        this.jsonExport = jsonExport;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ZIP})
    @Operation(
            summary = "Export all that is known of a person, for that person",
            description = "With Accept: application/zip, an archive with a page in Dutch and the same data as JSON."
                    + " The form OTHER_PARENT says nothing of where somebody is. Other services know the person by the"
                    + " ids under `elsewhere`.")
    @APIResponseSchema(value = AccessExport.class, responseCode = "200")
    public Response export(
            UUID id,
            @Parameter(description = "For whom the export is made (Dutch: vorm)")
                    @QueryParam("form")
                    @DefaultValue("SUBJECT")
                    ExportForm form,
            @Parameter(description = "Why one who controls asks (Dutch: doel van de inzage)") @HeaderParam("Purpose")
                    Purpose purpose,
            @Context HttpHeaders headers) {
        var prepared = exportPerson.handle(new ExportPerson.Query(id, form, purpose));
        var wanted = headers.getAcceptableMediaTypes().get(0);
        return ZIP.equals(wanted.getType() + "/" + wanted.getSubtype())
                ? answer(ZIP, "zip", out -> writeArchive(prepared, out))
                : answer(MediaType.APPLICATION_JSON, "json", out -> writeJson(prepared, out));
    }

    private static Response answer(String type, String ending, StreamingOutput content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inzage." + ending + "\"")
                .build();
    }

    private void writeJson(ExportPerson.Prepared prepared, OutputStream out) throws IOException {
        exportPerson.write(prepared, jsonExport.to(out));
    }

    private void writeArchive(ExportPerson.Prepared prepared, OutputStream out) throws IOException {
        var archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        archive.putNextEntry(new ZipEntry("overzicht.html"));
        exportPerson.write(prepared, new PageSink(new OutputStreamWriter(archive, StandardCharsets.UTF_8)));
        archive.closeEntry();
        archive.putNextEntry(new ZipEntry("gegevens.json"));
        writeJson(prepared, archive);
        archive.closeEntry();
        archive.finish();
    }
}
