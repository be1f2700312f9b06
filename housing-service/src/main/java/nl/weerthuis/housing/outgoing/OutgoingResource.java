package nl.weerthuis.housing.outgoing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a corporation's own system should hear, for those who cannot be called. */
@Path("/vera/outgoing")
@RolesAllowed({"housing-officer", "system"})
class OutgoingResource {

    private final ReadMessages readMessages;

    OutgoingResource(ReadMessages readMessages) {
        this.readMessages = readMessages;
    }

    @GET
    @Operation(
            summary = "Read what happens here to your dwellings as VERA messages, from where you stopped",
            description =
                    "Oldest first: Publicatie, Aanbieding, Kandidaat and Toewijzing, as they are sent to a connection"
                            + " that is told. They name the offer, never a person. Send the value of next along as after; nothing"
                            + " appears before a place that you have read.")
    public OutgoingView read(
            @Parameter(description = "Everything after this position; 0 for all there is (Dutch: vanaf)")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "How many messages at most (Dutch: aantal)")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(500)
                    int limit) {
        return readMessages.handle(after, limit);
    }
}
