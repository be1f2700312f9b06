package nl.weerthuis.platform.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/operator/access-log-verifications")
@Tag(name = "operator")
@RolesAllowed({"operator", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
class AccessLogVerificationResource {

    private final VerifyAccessLog verifyAccessLog;

    AccessLogVerificationResource(VerifyAccessLog verifyAccessLog) {
        this.verifyAccessLog = verifyAccessLog;
    }

    @POST
    @Operation(summary = "Walks along the whole access log and says where it was tampered with.")
    public Verification verify() {
        return verifyAccessLog.handle();
    }
}
