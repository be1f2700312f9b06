package nl.weerthuis.caseflow.precondition;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}")
@Tag(name = "Preconditions")
class PreconditionResource {

    @Schema(
            name = "PreconditionStanding",
            description = "How the precondition stands (Dutch: stand van de randvoorwaarde)")
    record Standing(
            @NotNull @Schema(description = "Its status (Dutch: stand)")
            PreconditionStatus status,

            @Schema(description = "Kind of party that sees to it (Dutch: eigenaar)")
            OrganisationKind ownerKind,

            @Schema(description = "When it should be settled (Dutch: streefdatum)")
            LocalDate dueOn,

            @Size(max = 1000) @Schema(description = "Why it was waived (Dutch: reden van afzien)")
            String reason,

            @Valid Evidence evidence) {

        Standing {
            if (status == PreconditionStatus.WAIVED && (reason == null || reason.isBlank())) {
                throw Problem.invalid(Violation.of("/reason", "reason-required"));
            }
        }

        Assessment of(PreconditionCode code) {
            return new Assessment(code, status, ownerKind, dueOn, reason, evidence);
        }
    }

    @Schema(description = "Whether the nomination is complete (Dutch: volledigheidstoets)")
    record CompletenessCheck(
            @NotNull @Schema(description = "Whether it is (Dutch: volledig)")
            Boolean complete,

            @Size(max = 50) @Schema(description = "What is missing, as codes (Dutch: ontbrekende gegevens)")
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> missing) {

        CompletenessCheck {
            missing = missing == null ? List.of() : new ArrayList<>(missing);
            if (Boolean.FALSE.equals(complete) && missing.isEmpty()) {
                throw Problem.invalid(Violation.of("/missing", "required"));
            }
            if (Boolean.TRUE.equals(complete) && !missing.isEmpty()) {
                throw Problem.invalid(Violation.of("/missing", "nothing-missing-when-complete"));
            }
        }
    }

    private final AssessPrecondition assessPrecondition;
    private final CheckCompleteness checkCompleteness;
    private final Idempotency idempotency;

    PreconditionResource(
            AssessPrecondition assessPrecondition, CheckCompleteness checkCompleteness, Idempotency idempotency) {
        this.assessPrecondition = assessPrecondition;
        this.checkCompleteness = checkCompleteness;
        this.idempotency = idempotency;
    }

    @PUT
    @Path("/preconditions/{code}")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Say how a precondition stands")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response assess(
            UUID id,
            PreconditionCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Standing standing) {
        return answer(assessPrecondition.handle(new AssessPrecondition.Command(id, ifMatch, standing.of(code))));
    }

    @POST
    @Path("/completeness-checks")
    @RolesAllowed(TABLE_COORDINATOR)
    @Operation(summary = "Find a nomination complete, or say what is missing")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response check(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull CompletenessCheck check) {
        return idempotency.once(() -> answer(checkCompleteness.handle(
                new CheckCompleteness.Command(id, ifMatch, check.complete(), check.missing()))));
    }

    private static Response answer(CaseSheet sheet) {
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
