package nl.weerthuis.platform.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/looks")
@Tag(name = "privacy", description = "Who looked, why, and whether somebody reviewed it")
@RolesAllowed({"privacy-officer", "client"})
@Produces(MediaType.APPLICATION_JSON)
class LookResource {

    private final FindLooks findLooks;

    LookResource(FindLooks findLooks) {
        this.findLooks = findLooks;
    }

    @GET
    @Operation(
            summary =
                    "Who has looked at somebody's data here, the newest first. A privacy officer sees the looks of the"
                            + " own organisation or region, and is logged; a client sees all looks at the own data.")
    public Page<Look> list(
            @Parameter(description = "Whose data: the random id by which this service knows the person or the case.")
                    @QueryParam("subject")
                    @NotNull
                    UUID subject,
            @BeanParam Paging paging) {
        return findLooks.at(subject, paging);
    }
}
