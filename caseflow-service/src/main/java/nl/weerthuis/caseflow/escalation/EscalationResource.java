package nl.weerthuis.caseflow.escalation;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/escalations")
@Tag(name = "Escalations")
class EscalationResource {

    @Schema(name = "CaseEscalating", description = "Why somebody higher has to answer (Dutch: opschaling)")
    record Escalating(
            @NotNull EscalationReason reason,

            @NotBlank @Size(max = 2000) @Schema(description = "What is the matter (Dutch: toelichting)")
            String explanation) {

        Escalating {
            if (reason == EscalationReason.STEP_OVERDUE) {
                // That follows from the term by itself, with the step that it is about.
                throw Problem.invalid(Violation.of("/reason", "said-by-nobody"));
            }
        }
    }

    @Schema(name = "EscalationStep", description = "One level higher (Dutch: volgend niveau)")
    record Step(
            @NotNull @Schema(description = "The level above the present one (Dutch: naar niveau)")
            Level to) {}

    @Schema(name = "EscalationResolving", description = "The answer to an escalation (Dutch: afhandeling opschaling)")
    record Resolving(
            @NotNull EscalationOutcome outcome,

            @NotBlank @Size(max = 2000) @Schema(description = "What was decided, and why (Dutch: antwoord)")
            String answer) {

        Resolving {
            if (outcome != null && outcome.isByItself()) {
                throw Problem.invalid(Violation.of("/outcome", "said-by-nobody"));
            }
        }
    }

    private final EscalateCase escalateCase;
    private final RaiseLevel raiseLevel;
    private final ResolveEscalation resolveEscalation;
    private final ViewEscalations viewEscalations;
    private final Idempotency idempotency;

    EscalationResource(
            EscalateCase escalateCase,
            RaiseLevel raiseLevel,
            ResolveEscalation resolveEscalation,
            ViewEscalations viewEscalations,
            Idempotency idempotency) {
        this.escalateCase = escalateCase;
        this.raiseLevel = raiseLevel;
        this.resolveEscalation = resolveEscalation;
        this.viewEscalations = viewEscalations;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "View how a case was escalated and what came of it, the latest first")
    public Page<EscalationView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewEscalations.handle(id, paging);
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(
            summary = "Escalate a case: a provider to the coordinator, the coordinator to the table",
            description =
                    "The case goes on meanwhile. A case of which a step is late for longer than the region lets it "
                            + "wait (parameter ESCALATION_DAYS_CASE) comes to the table by itself, and whatever a level does not "
                            + "answer in its days (ESCALATION_DAYS_ and its name) goes to the next.")
    @APIResponseSchema(value = EscalationView.class, responseCode = "201")
    public Response escalate(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Escalating escalating) {
        return idempotency.once(() -> {
            var view = escalateCase.handle(
                    new EscalateCase.Command(id, ifMatch, escalating.reason(), escalating.explanation()));
            // The answer is kept for a repeated request, where no erasure would find its words.
            return Created.of("cases/%s/escalations/%s".formatted(id, view.id()), view.withoutWords(), 0);
        });
    }

    @POST
    @Path("/{escalationId}/escalation")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Take an escalated case one level higher: case, table, management, board, external")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response raise(
            UUID id, UUID escalationId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Step step) {
        return idempotency.once(
                () -> answer(raiseLevel.handle(new RaiseLevel.Command(id, escalationId, ifMatch, step.to()))));
    }

    @POST
    @Path("/{escalationId}/resolution")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Write down what was answered; the case is not escalated any more")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response resolve(
            UUID id,
            UUID escalationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Resolving resolving) {
        return idempotency.once(() -> answer(resolveEscalation.handle(
                new ResolveEscalation.Command(id, escalationId, ifMatch, resolving.outcome(), resolving.answer()))));
    }

    private static Response answer(EscalationView view) {
        return Response.ok(view.withoutWords()).build();
    }
}
