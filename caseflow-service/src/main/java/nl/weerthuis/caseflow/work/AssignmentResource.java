package nl.weerthuis.caseflow.work;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assignments")
@Tag(name = "Work", description = "Who does which case, who stands in, saved searches (Dutch: werkverdeling)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR, WMO_CONSULTANT})
class AssignmentResource {

    @Schema(name = "CaseDivision", description = "Who does these cases from now on (Dutch: verdeling van werk)")
    record Division(
            @NotEmpty @Size(max = 100) @Schema(description = "Cases, at most a hundred (Dutch: dossiers)")
            List<@NotNull UUID> caseIds,

            @Size(min = 1, max = 200)
            @Schema(
                    description = "Who does them, as the identity provider names them; absent: nobody"
                            + " (Dutch: behandelaar)")
            String assignee,

            @NotNull AssignmentReason reason) {}

    @Schema(name = "CasesDivided", description = "What came of each case (Dutch: uitkomst van de verdeling)")
    record Divided(
            @Schema(description = "One per case (Dutch: uitkomsten)")
            List<AssignmentOutcome> outcomes) {}

    private final AssignCases assignCases;
    private final Idempotency idempotency;

    AssignmentResource(AssignCases assignCases, Idempotency idempotency) {
        this.assignCases = assignCases;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Divide cases over the people of your organisation; it gives nobody access")
    @APIResponseSchema(value = Divided.class, responseCode = "200")
    public Response divide(@NotNull @Valid Division division) {
        return idempotency.once(() -> Response.ok(new Divided(assignCases.handle(
                        new AssignCases.Command(division.caseIds(), division.assignee(), division.reason()))))
                .build());
    }
}
