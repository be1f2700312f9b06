package nl.weerthuis.platform.rows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks for every row and leaves it to the database which ones there are. */
@Path("/owned-rows")
@RolesAllowed({"case-worker", "provider-manager"})
public class OwnedRowsResource {

    private final OwnedRows rows;
    private final Duty duty;

    OwnedRowsResource(OwnedRows rows, Duty duty) {
        this.rows = rows;
        this.duty = duty;
    }

    @GET
    @Transactional
    public List<String> all() {
        return rows.names();
    }

    @GET
    @Path("/around-duty")
    @Transactional
    public List<Integer> aroundDuty(@QueryParam("fails") boolean fails) {
        var sizes = new ArrayList<Integer>();
        sizes.add(rows.names().size());
        try {
            duty.run(() -> {
                sizes.add(rows.names().size());
                if (fails) {
                    throw new IllegalStateException("The work failed.");
                }
            });
        } catch (IllegalStateException expected) {
            sizes.add(-1);
        }
        sizes.add(rows.names().size());
        return sizes;
    }

    @POST
    @Transactional
    public void add(@QueryParam("organisation") UUID organisation, @QueryParam("name") String name) {
        rows.insert(organisation, name);
    }
}
