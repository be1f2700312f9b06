package nl.weerthuis.housing.vera;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.LargeBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The corporations' edge: VERA's own names, one message, a list, or one message on each line. */
@Path("/vera")
@LargeBody
@Consumes({MediaType.APPLICATION_JSON, VeraResource.LINES})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"housing-officer", "system"})
class VeraResource {

    static final String LINES = "application/x-ndjson";

    private final VeraDelivery delivery;
    private final ImportUnit importUnit;
    private final ImportPublication importPublication;
    private final ImportContract importContract;
    private final Idempotency idempotency;

    VeraResource(
            VeraDelivery delivery,
            ImportUnit importUnit,
            ImportPublication importPublication,
            ImportContract importContract,
            Idempotency idempotency) {
        this.delivery = delivery;
        this.importUnit = importUnit;
        this.importPublication = importPublication;
        this.importContract = importContract;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/eenheden")
    @Operation(summary = "Deliver dwellings and their vacancies as VERA Eenheden (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Eenheid.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each message.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response units(
            @NotNull byte[] body, @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        return taken(body, contentType, Eenheid.class, importUnit::handle);
    }

    @POST
    @Path("/publicaties")
    @Operation(summary = "Deliver vacancies as VERA Publicaties (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Publicatie.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each message.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response publications(
            @NotNull byte[] body, @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        return taken(body, contentType, Publicatie.class, importPublication::handle);
    }

    @POST
    @Path("/overeenkomsten")
    @Operation(summary = "Deliver contracts as VERA Huurovereenkomsten (BOG)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Huurovereenkomst.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each message.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response contracts(
            @NotNull byte[] body, @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        return taken(body, contentType, Huurovereenkomst.class, importContract::handle);
    }

    private <T extends VeraMessage> Response taken(
            byte[] body, String contentType, Class<T> shape, Function<T, Handled> each) {
        var byLine = contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(LINES);
        return idempotency.once(() -> Response.ok(delivery.take(new VeraDelivery.Content(body, byLine), shape, each))
                .build());
    }
}
