package nl.weerthuis.caseflow.substitution;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.weerthuis.caseflow.date.WithinYears;
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

@Path("/substitutions")
@Tag(name = "Work")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR, WMO_CONSULTANT})
class SubstitutionResource {

    @Schema(name = "SubstitutionArrangement", description = "Who does whose work, and when (Dutch: waarneming)")
    record Arrangement(
            @NotBlank @Size(max = 200) @Schema(description = "Who is away (Dutch: afwezige)")
            String absentee,

            @NotBlank @Size(max = 200) @Schema(description = "Who does the work (Dutch: waarnemer)")
            String substitute,

            @NotNull @WithinYears(before = 1, after = 2) @Schema(description = "First day (Dutch: vanaf)")
            LocalDate from,

            @NotNull @WithinYears(before = 1, after = 2) @Schema(description = "Last day (Dutch: tot en met)")
            LocalDate until) {

        Arrangement {
            var faults = new ArrayList<Violation>();
            if (absentee != null && absentee.equals(substitute)) {
                faults.add(Violation.of("/substitute", "another-person"));
            }
            if (from != null && until != null && until.isBefore(from)) {
                faults.add(Violation.of("/until", "until-before-start"));
            }
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
        }
    }

    private final ArrangeSubstitution arrangeSubstitution;
    private final EndSubstitution endSubstitution;
    private final ListSubstitutions listSubstitutions;
    private final Idempotency idempotency;

    SubstitutionResource(
            ArrangeSubstitution arrangeSubstitution,
            EndSubstitution endSubstitution,
            ListSubstitutions listSubstitutions,
            Idempotency idempotency) {
        this.arrangeSubstitution = arrangeSubstitution;
        this.endSubstitution = endSubstitution;
        this.listSubstitutions = listSubstitutions;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Arrange who does somebody's work at your organisation while they are away")
    @APIResponseSchema(value = SubstitutionView.class, responseCode = "201")
    public Response arrange(@NotNull @Valid Arrangement given) {
        return idempotency.once(() -> {
            var view = arrangeSubstitution.handle(
                    new ArrangeSubstitution.Command(given.absentee(), given.substitute(), given.from(), given.until()));
            return Created.of("substitutions/" + view.id(), view, 0);
        });
    }

    @GET
    @Operation(summary = "List who does whose work at your organisation")
    public Page<SubstitutionView> list(@Valid @BeanParam Paging paging) {
        return listSubstitutions.handle(paging);
    }

    @POST
    @Path("/{id}/ending")
    @Operation(summary = "End a substitution before its last day")
    @APIResponseSchema(value = SubstitutionView.class, responseCode = "200")
    public Response end(UUID id) {
        return idempotency.once(() -> Response.ok(endSubstitution.handle(id)).build());
    }
}
