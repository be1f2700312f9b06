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
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.LargeBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The corporations' edge: VERA's own names, one message, a list, or one message on each line. */
@Path("/vera")
@LargeBody
@Consumes({MediaType.APPLICATION_JSON, VeraResource.LINES})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"housing-officer", "system"})
class VeraResource {

    static final String LINES = "application/x-ndjson";
    private static final String OUTCOME = "What became of each message.";

    private final VeraDelivery delivery;
    private final StatedAt statedAt;
    private final Idempotency idempotency;

    VeraResource(VeraDelivery delivery, StatedAt statedAt, Idempotency idempotency) {
        this.delivery = delivery;
        this.statedAt = statedAt;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/eenheden")
    @Operation(summary = "Deliver dwellings and their vacancies as VERA Eenheden (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Eenheid.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response units(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.EENHEID, body, type, sentAt);
    }

    @POST
    @Path("/publicaties")
    @Operation(summary = "Deliver vacancies as VERA Publicaties (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Publicatie.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response publications(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.PUBLICATIE, body, type, sentAt);
    }

    @POST
    @Path("/kandidaten")
    @Operation(summary = "Report how far the candidate of an offer is as VERA Kandidaten (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Kandidaat.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response candidates(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.KANDIDAAT, body, type, sentAt);
    }

    @POST
    @Path("/aanbiedingen")
    @Operation(summary = "Report what became of offers as VERA Aanbiedingen (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Aanbieding.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response offers(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.AANBIEDING, body, type, sentAt);
    }

    @POST
    @Path("/toewijzingen")
    @Operation(summary = "Report allocations with their contract as VERA Toewijzingen (WRV)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Toewijzing.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response allocations(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.TOEWIJZING, body, type, sentAt);
    }

    @POST
    @Path("/overeenkomsten")
    @Operation(summary = "Deliver contracts as VERA Huurovereenkomsten (BOG)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Huurovereenkomst.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response contracts(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.HUUROVEREENKOMST, body, type, sentAt);
    }

    @POST
    @Path("/huuropzeggingen")
    @Operation(summary = "Deliver notices of tenants as VERA Huuropzeggingen (VHE)")
    @RequestBody(content = @Content(schema = @Schema(implementation = Huuropzegging.class)))
    @APIResponseSchema(value = ImportReport.class, responseCode = "200", responseDescription = OUTCOME)
    public Response notices(
            @NotNull byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        return taken(VeraKind.HUUROPZEGGING, body, type, sentAt);
    }

    private Response taken(VeraKind kind, byte[] body, String type, String sentAt) {
        var byLine = type != null && type.toLowerCase(Locale.ROOT).startsWith(LINES);
        var content = new VeraDelivery.Content(body, byLine, statedAt.of(sentAt));
        return idempotency.once(() -> Response.ok(delivery.take(content, kind)).build());
    }
}
