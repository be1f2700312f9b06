package nl.weerthuis.caseflow.feed;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/changes")
@Tag(name = "Changes", description = "What changed, to poll by cursor or be told by webhook (Dutch: wijzigingen)")
class FeedResource {

    private final ReadFeed readFeed;

    FeedResource(ReadFeed readFeed) {
        this.readFeed = readFeed;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(
            summary = "Read what happened to your cases, from where you stopped",
            description = "Oldest first. Send the value of next along as after; what was told once is never told"
                    + " otherwise, and nothing appears before a place that you have read. A change says that"
                    + " something happened to a case; read the case for what.")
    public FeedView read(
            @Parameter(description = "Everything after this position; 0 for the whole feed (Dutch: vanaf)")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "How many changes at most (Dutch: aantal)")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(500)
                    int limit) {
        return readFeed.handle(after, limit);
    }
}
