package nl.weerthuis.housing.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/reservations")
class ReservationResource {

    private final ReserveDwelling reserveDwelling;
    private final ReleaseReservation releaseReservation;
    private final FindReservations findReservations;
    private final Idempotency idempotency;

    ReservationResource(
            ReserveDwelling reserveDwelling,
            ReleaseReservation releaseReservation,
            FindReservations findReservations,
            Idempotency idempotency) {
        this.reserveDwelling = reserveDwelling;
        this.releaseReservation = releaseReservation;
        this.findReservations = findReservations;
        this.idempotency = idempotency;
    }

    @Schema(name = "ReservationRequest", description = "A hold by hand (Dutch: handmatige reservering)")
    record Reserve(
            @NotNull @Schema(description = "Dwelling to hold (Dutch: woning)")
            UUID dwellingId,

            @NotNull @Schema(description = "Moment at which the hold lapses (Dutch: vervalmoment)")
            Instant until) {}

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Hold a dwelling by hand")
    @APIResponse(
            responseCode = "201",
            description = "The dwelling is held.",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response reserve(@NotNull Reserve body) {
        return idempotency.once(() -> {
            var reservation = reserveDwelling.handle(new ReserveDwelling.Command(body.dwellingId(), body.until()));
            return Created.of(
                    "reservations/" + reservation.id(), ReservationView.of(reservation), reservation.version());
        });
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "List the holds that one may see")
    public Page<ReservationView> list(
            @Parameter(description = "Only holds in this state (Dutch: status)") @QueryParam("status")
                    ReservationStatus status,
            @Parameter(description = "Only holds of this dwelling (Dutch: woning)") @QueryParam("dwellingId")
                    UUID dwellingId,
            @Valid @BeanParam Paging paging) {
        return findReservations
                .handle(new FindReservations.Query(status, dwellingId, paging))
                .map(ReservationView::of);
    }

    @GET
    @Path("/{offerId}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator"})
    @Operation(summary = "Show a hold")
    public ReservationView show(UUID offerId) {
        return ReservationView.of(findReservations.require(offerId));
    }

    @POST
    @Path("/{offerId}/release")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Give up a hold that was made by hand")
    @APIResponse(
            responseCode = "200",
            description = "The hold is given up.",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response release(UUID offerId) {
        return idempotency.once(() -> Response.ok(ReservationView.of(releaseReservation.handle(offerId)))
                .build());
    }
}
