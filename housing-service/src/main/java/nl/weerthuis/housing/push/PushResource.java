package nl.weerthuis.housing.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Whether and how far a corporation's own system is told what happens here. */
@Path("/vera-connections/{id}/push")
class PushResource {

    @Schema(name = "VeraPushRequest", description = "From where on your own system is told (Dutch: verzending)")
    record Body(
            @Pattern(regexp = "\\d{1,18}")
            @Schema(
                    description =
                            "Position after which it is told, 0 for all there is; without it, what happens from now"
                                    + " on (Dutch: vanaf)",
                    examples = "0")
            String after) {}

    private final TellConnection tellConnection;
    private final Idempotency idempotency;

    PushResource(TellConnection tellConnection, Idempotency idempotency) {
        this.tellConnection = tellConnection;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("housing-officer")
    @Operation(
            summary = "Have your own system told what happens here to your dwellings, or told again",
            description =
                    "We send PATCH and POST to {url}/publicaties, /aanbiedingen, /kandidaten and /toewijzingen with"
                            + " X-API-KEY, one message at a time and in their order; the same again changes nothing. When your"
                            + " system is down we try again after 1, 2, 4, ... minutes, an hour at most. It ends with the"
                            + " connection.")
    @APIResponseSchema(value = PushView.class, responseCode = "200")
    public Response tell(UUID id, @NotNull @Valid Body body) {
        var after = body.after() == null ? null : Long.valueOf(body.after());
        return idempotency.once(() -> Response.ok(tellConnection.handle(new TellConnection.Command(id, after)))
                .build());
    }

    @GET
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "View how far your own system was told, and what it did not want")
    public PushView view(UUID id) {
        return tellConnection.view(id);
    }
}
