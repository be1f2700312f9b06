package nl.weerthuis.platform.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** Shows things of persons: logs each, and fails afterwards if asked to. */
@Path("/seen")
@RolesAllowed("keeper")
class SeenResource {

    record Seen(List<UUID> subjects, boolean fail, boolean breakGlass) {}

    private final AccessLog log;

    SeenResource(AccessLog log) {
        this.log = log;
    }

    @POST
    public void see(Seen seen) {
        QuarkusTransaction.joiningExisting().run(() -> {
            for (var subject : seen.subjects()) {
                var access = new Access("see", "TEST", "PERSON", subject, Set.of("P2", "P1"), "PROTECTED");
                log.record(seen.breakGlass() ? access.withBreakGlass() : access);
            }
            if (seen.fail()) {
                throw Problem.conflict("thing-exists");
            }
        });
    }
}
