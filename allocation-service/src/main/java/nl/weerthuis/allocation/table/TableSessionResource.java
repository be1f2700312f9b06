package nl.weerthuis.allocation.table;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.weerthuis.allocation.event.TableOutcome;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/table-sessions")
@Tag(name = "Table", description = "Sessions of the outflow table: agenda and decisions")
class TableSessionResource {

    private final PlanSession planSession;
    private final SessionCommands commands;
    private final ShowSession showSession;
    private final Idempotency idempotency;

    TableSessionResource(
            PlanSession planSession, SessionCommands commands, ShowSession showSession, Idempotency idempotency) {
        this.planSession = planSession;
        this.commands = commands;
        this.showSession = showSession;
        this.idempotency = idempotency;
    }

    @Schema(name = "TableSessionPlan", description = "A session to plan (Dutch: te plannen uitstroomtafel)")
    record Plan(
            @NotNull @Schema(description = "Held on (Dutch: datum)")
            LocalDate heldOn,

            @Size(max = 200) @Schema(description = "Place (Dutch: plaats)")
            String place) {}

    @Schema(name = "AgendaRequest", description = "A case for the agenda (Dutch: agendapunt)")
    record ToTable(
            @NotNull @Schema(description = "Case (Dutch: dossier)")
            UUID caseId) {}

    @Schema(name = "TableDecisionRecord", description = "A decision to record (Dutch: besluit)")
    record Decision(
            @NotNull @Schema(description = "Case (Dutch: dossier)")
            UUID caseId,

            @NotNull @Schema(description = "Outcome (Dutch: uitkomst)")
            TableOutcome outcome,

            @Size(max = 20) @Schema(description = "Conditions, as codes (Dutch: voorwaarden)")
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> conditions,

            @NotBlank @Size(max = 2_000) @Schema(description = "Why (Dutch: motivering)")
            String motivation,

            @NotEmpty @Size(max = 50) @Schema(description = "Organisations that carry it (Dutch: gedragen door)")
            List<@NotNull UUID> carriedBy) {

        TakeDecision.Command command(UUID sessionId) {
            var named = Objects.requireNonNullElse(conditions, List.<String>of());
            if (named.isEmpty() == (outcome == TableOutcome.ADMITTED_WITH_CONDITIONS)) {
                throw Problem.invalid(Violation.of("/conditions", "conditions-and-outcome-differ"));
            }
            return new TakeDecision.Command(
                    sessionId,
                    caseId,
                    outcome,
                    named,
                    motivation,
                    carriedBy.stream().distinct().toList());
        }
    }

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Plan a session of the table")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = TableSessionView.class)))
    public Response plan(@Valid Plan plan) {
        return idempotency.once(() -> created(planSession.handle(plan.heldOn(), plan.place())));
    }

    @GET
    @RolesAllowed("table-coordinator")
    @Operation(summary = "List the sessions, without their cases")
    public Page<TableSessionView> list(@BeanParam @Valid Paging paging) {
        return showSession.list(paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Show a session with agenda and decisions")
    public TableSessionView show(@PathParam("id") UUID id) {
        return showSession.handle(id);
    }

    @POST
    @Path("/{id}/agenda-items")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Put a case on the agenda")
    @APIResponse(
            responseCode = "201",
            description = "On the agenda",
            content = @Content(schema = @Schema(implementation = TableSessionView.class)))
    public Response table(@PathParam("id") UUID id, @Valid ToTable request) {
        return idempotency.once(() -> tabled(commands.table(id, request.caseId())));
    }

    @POST
    @Path("/{id}/decisions")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Record a decision of the table about a case; again to reopen it")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = TableSessionView.DecisionView.class)))
    public Response decide(@PathParam("id") UUID id, @Valid Decision decision) {
        return idempotency.once(() -> {
            var taken = commands.decide(decision.command(id));
            return Created.of(
                    "table-sessions/" + id, TableSessionView.DecisionView.of(taken, decision.motivation()), 0);
        });
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Close a session")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = TableSessionView.class)))
    public Response close(@PathParam("id") UUID id) {
        return idempotency.once(() -> {
            var session = commands.close(id);
            return Response.ok(TableSessionView.withoutCases(session))
                    .header("ETag", EntityTags.of(session.version()))
                    .build();
        });
    }

    /** The agenda as the caller may see it. */
    private Response tabled(TableSession session) {
        var view = TableSessionView.of(session, List.of()).without(showSession.hidden());
        return Created.of("table-sessions/" + session.id(), view, session.version());
    }

    private static Response created(TableSession session) {
        return Created.of("table-sessions/" + session.id(), TableSessionView.of(session, List.of()), session.version());
    }
}
