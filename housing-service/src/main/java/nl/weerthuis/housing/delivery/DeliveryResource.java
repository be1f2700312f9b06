package nl.weerthuis.housing.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import nl.weerthuis.housing.vera.StatedAt;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.LargeBody;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Large deliveries of a corporation. */
@Path("/vera/deliveries")
@RolesAllowed({"housing-officer", "system"})
class DeliveryResource {

    private static final String LINES = "application/x-ndjson";
    private static final String LOCATION = "/v1/vera/deliveries/%s";

    private final ReceiveDelivery receiveDelivery;
    private final AcceptDelivery acceptDelivery;
    private final ViewDeliveries viewDeliveries;
    private final StatedAt statedAt;
    private final Idempotency idempotency;

    DeliveryResource(
            ReceiveDelivery receiveDelivery,
            AcceptDelivery acceptDelivery,
            ViewDeliveries viewDeliveries,
            StatedAt statedAt,
            Idempotency idempotency) {
        this.receiveDelivery = receiveDelivery;
        this.acceptDelivery = acceptDelivery;
        this.viewDeliveries = viewDeliveries;
        this.statedAt = statedAt;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @LargeBody(streamed = true)
    @Operation(
            summary = "Send a large file of VERA records of one kind, to be worked off later",
            description = "A JSON list or one record on each line, up to 200 MB and a million records. It is worked off"
                    + " once it is there as a whole; what breaks off halfway is forgotten and can be sent again."
                    + " Persons are taken out of a record before it is kept.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
    public Response receive(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull
                    InputStream content,
            @Parameter(description = "Which kind of record it holds, in VERA's words (Dutch: soort bericht)")
                    @NotNull
                    @QueryParam("kind")
                    VeraKind kind,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = StatedAt.MEANING) @HeaderParam(StatedAt.HEADER) String sentAt) {
        var byLine = type != null && type.toLowerCase(Locale.ROOT).startsWith(LINES);
        var received = receiveDelivery.handle(new ReceiveDelivery.Command(content, byLine, kind, statedAt.of(sentAt)));
        var accepted = new boolean[1];
        try {
            return idempotency.once(() -> {
                var view = acceptDelivery.handle(received);
                accepted[0] = true;
                return Response.accepted(view)
                        .header(HttpHeaders.LOCATION, LOCATION.formatted(view.id()))
                        .build();
            });
        } finally {
            // The answer of an earlier request was given again: then its file is the one that counts.
            if (!accepted[0]) {
                receiveDelivery.discard(received.id());
            }
        }
    }

    @GET
    @Operation(summary = "List your large deliveries, the latest first")
    public Page<DeliveryView> list(@Valid @BeanParam Paging paging) {
        return viewDeliveries.list(paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "View where a large delivery stands")
    public DeliveryView view(UUID id) {
        return viewDeliveries.view(id);
    }

    @GET
    @Path("/{id}/records")
    @Operation(summary = "List what became of the records of a large delivery")
    public Page<DeliveryRecordView> records(
            UUID id,
            @Parameter(description = "Only records that this became of (Dutch: uitkomst)") @QueryParam("outcome")
                    RecordOutcome outcome,
            @Valid @BeanParam Paging paging) {
        return viewDeliveries.records(id, outcome, paging);
    }
}
