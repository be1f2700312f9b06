package nl.weerthuis.caseflow.conflict;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

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

@Path("/cases/{id}/conflicts")
@Tag(
        name = "Access",
        description = "Who may not look although the role allows it, and opening in an emergency (Dutch: toegang)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, TABLE_COORDINATOR})
class ConflictResource {

    @Schema(
            name = "ConflictListing",
            description =
                    "A person or an organisation that must not know of the case (Dutch: melding van een conflict)")
    record Listing(
            @Schema(description = "Organisation, or else a person (Dutch: organisatie)")
            UUID organisationId,

            @Size(min = 1, max = 200)
            @Schema(description = "Person, as the identity provider names them (Dutch: medewerker)")
            String subject,

            @NotNull ConflictGround ground) {

        Listing {
            if ((organisationId == null) == (subject == null)) {
                throw Problem.invalid(Violation.of("/subject", "person-or-organisation"));
            }
        }
    }

    @Schema(name = "ConflictLifting", description = "Why somebody may know of the case again (Dutch: opheffing)")
    record Lifting(
            @NotBlank @Size(max = 1000) @Schema(description = "Reason (Dutch: reden)")
            String reason) {}

    private final ListConflict listConflict;
    private final LiftConflict liftConflict;
    private final ViewConflicts viewConflicts;
    private final Idempotency idempotency;

    ConflictResource(
            ListConflict listConflict,
            LiftConflict liftConflict,
            ViewConflicts viewConflicts,
            Idempotency idempotency) {
        this.listConflict = listConflict;
        this.liftConflict = liftConflict;
        this.viewConflicts = viewConflicts;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "Put a person or an organisation on the conflict list of a case")
    @APIResponseSchema(value = ConflictView.class, responseCode = "201")
    public Response list(UUID id, @NotNull @Valid Listing listing) {
        return idempotency.once(() -> {
            var view = listConflict.handle(
                    new ListConflict.Command(id, listing.organisationId(), listing.subject(), listing.ground()));
            return Created.of("cases/%s/conflicts/%s".formatted(id, view.id()), view, 0);
        });
    }

    @GET
    @Operation(summary = "View the conflict list of a case")
    public Page<ConflictView> view(UUID id, @Valid @BeanParam Paging paging) {
        return viewConflicts.handle(new ViewConflicts.Query(id, paging));
    }

    @POST
    @Path("/{conflictId}/lifting")
    @Operation(summary = "Take somebody off the conflict list; not by who put them on it")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response lift(UUID id, UUID conflictId, @NotNull @Valid Lifting lifting) {
        return idempotency.once(
                () -> Response.ok(liftConflict.handle(new LiftConflict.Command(id, conflictId, lifting.reason())))
                        .build());
    }
}
