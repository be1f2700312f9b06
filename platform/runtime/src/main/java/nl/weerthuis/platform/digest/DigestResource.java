package nl.weerthuis.platform.digest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets an operator compare two states without seeing either. */
@Path("/operator/digests")
@Tag(name = "operator")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
class DigestResource {

    private final StateDigest stateDigest;

    DigestResource(StateDigest stateDigest) {
        this.stateDigest = stateDigest;
    }

    @GET
    @Operation(summary = "What the state comes down to, per kind: equal states have equal digests.")
    public List<Digest> digests() {
        return stateDigest.now();
    }
}
