package nl.weerthuis.reporting.snapshot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import nl.weerthuis.reporting.access.FigureAccess;
import nl.weerthuis.reporting.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Figures are frozen here and nowhere else. */
@Path("/snapshots")
class SnapshotResource {

    private final FreezeSnapshot freezeSnapshot;
    private final FindSnapshots findSnapshots;
    private final Idempotency idempotency;
    private final FigureAccess figures;
    private final Clock clock;

    SnapshotResource(
            FreezeSnapshot freezeSnapshot,
            FindSnapshots findSnapshots,
            Idempotency idempotency,
            FigureAccess figures,
            Clock clock) {
        this.freezeSnapshot = freezeSnapshot;
        this.findSnapshots = findSnapshots;
        this.idempotency = idempotency;
        this.figures = figures;
        this.clock = clock;
    }

    @Schema(description = "What to freeze (Dutch: momentopname).")
    record SnapshotRequest(
            @Schema(description = "The day the figures are of (Dutch: peildatum): today, or absent.")
            LocalDate asOf) {}

    @POST
    @RolesAllowed({Roles.ANALYST, Roles.POLICY_ADVISER, Roles.TABLE_COORDINATOR})
    @Operation(operationId = "freezeSnapshot", summary = "Freeze all figures as of now (Dutch: momentopname maken)")
    @APIResponse(
            responseCode = "201",
            description = "The snapshot (Dutch: momentopname)",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Snapshot.class)))
    public Response freeze(SnapshotRequest request) {
        return idempotency.once(() -> {
            requireToday(request);
            var snapshot = freezeSnapshot.handle(figures.frozenRegion());
            return Created.of("snapshots/" + snapshot.snapshotId(), snapshot, 0);
        });
    }

    @GET
    @RolesAllowed({
        Roles.CASE_WORKER,
        Roles.PROVIDER_MANAGER,
        Roles.WMO_CONSULTANT,
        Roles.HOUSING_OFFICER,
        Roles.TABLE_COORDINATOR,
        Roles.TABLE_MEMBER,
        Roles.POLICY_ADVISER,
        Roles.ANALYST,
        Roles.BOARD_MEMBER,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR,
        Roles.SYSTEM
    })
    @Operation(
            operationId = "findSnapshots",
            summary = "The snapshots of your region, newest first (Dutch: momentopnamen)")
    public Page<Snapshot> find(@Valid @BeanParam Paging paging) {
        return findSnapshots.handle(figures.region(), paging);
    }

    /** A day of choice would let two answers be compared until they differ by one client. */
    private void requireToday(SnapshotRequest request) {
        var today = LocalDate.now(clock);
        if (request != null && request.asOf() != null && !request.asOf().equals(today)) {
            throw Problem.invalid(Violation.of("/asOf", "snapshot-is-of-today", today));
        }
    }
}
