package nl.weerthuis.caseflow.expectation;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.date.WithinYears;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/expectations")
@Tag(
        name = "Expectations",
        description = "Who will leave a facility, long before the nomination (Dutch: vooraankondiging)")
class ExpectationResource {

    @Schema(name = "ExpectationRevision", description = "What is expected now (Dutch: herziene verwachting)")
    record Revision(
            @NotNull ExpectationState state,

            @WithinYears(before = 1, after = 10)
            @Schema(description = "Expected to be ready on; left out, the date stays (Dutch: verwachte uitstroomdatum)")
            LocalDate expectedOn,

            @Schema(description = "Municipality of origin (Dutch: gemeente van herkomst)")
            MunicipalityCode originMunicipality) {

        Revision {
            if (state == ExpectationState.NOMINATED) {
                // That comes of the nomination itself.
                throw Problem.invalid(Violation.of("/state", "unknown-code", "EXPECTED, READY, NEVER, LEFT"));
            }
        }
    }

    private final MarkClient markClient;
    private final ReviseExpectation reviseExpectation;
    private final ViewExpectations viewExpectations;
    private final ViewHorizon viewHorizon;
    private final Idempotency idempotency;

    ExpectationResource(
            MarkClient markClient,
            ReviseExpectation reviseExpectation,
            ViewExpectations viewExpectations,
            ViewHorizon viewHorizon,
            Idempotency idempotency) {
        this.markClient = markClient;
        this.reviseExpectation = reviseExpectation;
        this.viewExpectations = viewExpectations;
        this.viewHorizon = viewHorizon;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Mark at entry that a client will need a home")
    @APIResponseSchema(value = ExpectationView.class, responseCode = "201")
    public Response mark(@NotNull Marking marking) {
        return idempotency.once(() -> {
            var view = markClient.handle(marking);
            return Created.of("expectations/" + view.id(), view, view.version());
        });
    }

    @GET
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "List who is expected, the first first; without a state all who may still be nominated")
    public Page<ExpectationView> list(
            @Parameter(description = "Only who is in this state (Dutch: status)") @QueryParam("state")
                    ExpectationState state,
            @Parameter(description = "Expected on this day or before (Dutch: verwacht tot en met)") @QueryParam("until")
                    LocalDate until,
            @Valid @BeanParam Paging paging) {
        return viewExpectations.handle(new ViewExpectations.Query(state, until, paging));
    }

    @GET
    @Path("/horizon")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR, WMO_CONSULTANT})
    @Operation(summary = "Count who will be ready within three, six and twelve months")
    public Horizon horizon() {
        return viewHorizon.handle();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "View an expectation")
    @APIResponseSchema(value = ExpectationView.class, responseCode = "200")
    public Response view(UUID id) {
        return answer(viewExpectations.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Revise an expectation: another date, ready, never, or gone without a nomination")
    @APIResponseSchema(value = ExpectationView.class, responseCode = "200")
    public Response revise(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Revision revision) {
        var origin = revision.originMunicipality();
        return answer(reviseExpectation.handle(new ReviseExpectation.Command(
                id, ifMatch, revision.state(), revision.expectedOn(), origin == null ? null : origin.digits())));
    }

    private static Response answer(ExpectationView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
