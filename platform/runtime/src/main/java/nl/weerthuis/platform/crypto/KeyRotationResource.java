package nl.weerthuis.platform.crypto;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/operator/key-rotations")
@Tag(name = "operator")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
class KeyRotationResource {

    @Schema(name = "KeyRotationRequest", description = "Which keys to rotate")
    record Request(
            @Schema(description = "Which keys (Dutch: soort)") @NotNull
            KeyRotation.Kind kind) {}

    private final RotateKeys rotateKeys;
    private final Caller caller;

    KeyRotationResource(RotateKeys rotateKeys, Caller caller) {
        this.rotateKeys = rotateKeys;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins to rotate keys, or shows the rotation of that kind that is under way.")
    @APIResponseSchema(value = KeyRotation.class, responseCode = "202")
    public Response rotate(@Valid @NotNull Request request) {
        var rotation = rotateKeys.request(request.kind(), caller.subject());
        return Response.accepted(rotation)
                .header(HttpHeaders.LOCATION, "/v1/operator/key-rotations/" + rotation.id())
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a rotation is.")
    public KeyRotation view(UUID id) {
        return rotateKeys.find(id).orElseThrow(() -> Problem.unknown("key-rotation", id));
    }
}
