package nl.weerthuis.platform.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.event.Operations;
import nl.weerthuis.platform.event.Operations.ParkedSequence;
import nl.weerthuis.platform.event.Reconciliation;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.time.ServiceClock;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator at night: what stands still, and how it goes on. Everything here may be done twice. */
@Path("/operator")
@Tag(name = "operator", description = "For the operator at night: facts that stand still, replay, digests, keys")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
class OperatorResource {

    private final Operations operations;
    private final Reconciliation reconciliation;
    private final ServiceClock serviceClock;
    private final Clock clock;

    OperatorResource(Operations operations, Reconciliation reconciliation, ServiceClock serviceClock, Clock clock) {
        this.operations = operations;
        this.reconciliation = reconciliation;
        this.serviceClock = serviceClock;
        this.clock = clock;
    }

    @Schema(description = "Which held events to try again; without source and subject: all of them.")
    record Replay(
            @Schema(description = "Source of the events, a URN.")
            String source,

            @Schema(description = "Aggregate whose sequence stands still.")
            UUID subject) {}

    record Replayed(
            @Schema(description = "Number of events that had their effect now.")
            int applied) {}

    record Republication(
            @Schema(description = "Channel of this service's own events.") @NotBlank
            String channel,

            @Schema(description = "Only events recorded from this moment on; without it all.")
            Instant since) {}

    record Republished(
            @Schema(description = "Number of events that are sent again.")
            int events) {}

    record JournalHole(
            @Schema(description = "Channel of which events are missing.") @NotNull
            String channel,

            @Schema(description = "Which of the 64 parts of its subjects, by the last byte of their ids.") @NotNull
            List<Integer> buckets) {}

    record Moment(
            @Schema(description = "The service's time, UTC.") @NotNull
            Instant instant) {}

    @GET
    @Path("/parked-sequences")
    @Operation(summary = "Sequences of events that stand still, the oldest first.")
    public Page<ParkedSequence> parkedSequences(@BeanParam Paging paging) {
        return Page.of(operations.parked(paging.offset(), paging.pageSize()), paging, operations.countParked());
    }

    @GET
    @Path("/journal-holes")
    @Operation(summary = "Events that others stated and that never came; they are asked for by themselves.")
    public List<JournalHole> journalHoles() {
        return reconciliation.holes().entrySet().stream()
                .map(hole -> new JournalHole(hole.getKey(), hole.getValue()))
                .toList();
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tries held events again, one sequence or all.")
    public Replayed replay(@Valid Replay replay) {
        return new Replayed(
                operations.replay(Optional.ofNullable(replay.source()), Optional.ofNullable(replay.subject())));
    }

    @POST
    @Path("/republications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends events of the journal once more; who knows them drops them.")
    public Republished republish(@Valid Republication republication) {
        return new Republished(
                operations.republish(republication.channel(), Optional.ofNullable(republication.since())));
    }

    @GET
    @Path("/clock")
    @Operation(summary = "What time this service thinks it is.")
    public Moment time() {
        return new Moment(clock.instant());
    }

    @PUT
    @Path("/clock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Moves the clock; only in tests and the demonstration.")
    public Moment moveClock(@Valid Moment moment) {
        requireSettable();
        serviceClock.moveTo(moment.instant());
        return time();
    }

    @DELETE
    @Path("/clock")
    @Operation(summary = "Back to real time; only in tests and the demonstration.")
    public Moment resetClock() {
        requireSettable();
        serviceClock.reset();
        return time();
    }

    private void requireSettable() {
        if (!serviceClock.isSettable()) {
            throw Problem.conflict("clock-not-settable");
        }
    }
}
