package nl.weerthuis.caseflow.tenure;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;
import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}")
@Tag(name = "Aftercare")
class TenureResource {

    @Schema(name = "WarningGiving", description = "A card that the client was given (Dutch: waarschuwing)")
    record Giving(
            @NotNull Card card,
            @NotNull WarningGround ground,

            @NotNull @NotInFuture @Schema(description = "When (Dutch: gegeven op)")
            LocalDate givenOn) {}

    @Schema(name = "FlipAdvice", description = "Advice on the contract (Dutch: omklapadvies)")
    record Advising(@NotNull AdviseFlip.Advice advice) {}

    @Schema(name = "ReturnPromise", description = "Promise for when it gets difficult (Dutch: terugkeergarantie)")
    record Promise(
            @NotNull @Schema(description = "A bed for some days (Dutch: time-out)")
            Boolean timeOut,

            @NotNull @Schema(description = "A way back to the facility (Dutch: terugkeer)")
            Boolean returnToFacility,

            @NotNull @Schema(description = "Last day on which it holds (Dutch: geldig tot en met)")
            LocalDate until) {}

    private final GiveWarning giveWarning;
    private final PromiseReturn promiseReturn;
    private final AdviseFlip adviseFlip;
    private final ViewAftercare viewAftercare;
    private final Idempotency idempotency;

    TenureResource(
            GiveWarning giveWarning,
            PromiseReturn promiseReturn,
            AdviseFlip adviseFlip,
            ViewAftercare viewAftercare,
            Idempotency idempotency) {
        this.giveWarning = giveWarning;
        this.promiseReturn = promiseReturn;
        this.adviseFlip = adviseFlip;
        this.viewAftercare = viewAftercare;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/aftercare")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM, TABLE_COORDINATOR})
    @Operation(summary = "View how somebody lives since the keys: moments, signals, warnings, guarantee")
    public Aftercare view(UUID id) {
        return viewAftercare.handle(id);
    }

    @POST
    @Path("/warnings")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Record a card that the client was given: red only after yellow")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response warn(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Giving giving) {
        return idempotency.once(() -> answer(giveWarning.handle(
                new GiveWarning.Command(id, ifMatch, giving.card(), giving.ground(), giving.givenOn()))));
    }

    @PUT
    @Path("/return-guarantee")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Record what the provider promises for when it gets difficult")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response promise(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Promise promise) {
        var given = new ReturnGuarantee.View(promise.timeOut(), promise.returnToFacility(), promise.until());
        return answer(promiseReturn.handle(new PromiseReturn.Command(id, ifMatch, given)));
    }

    @POST
    @Path("/flip-advice")
    @RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
    @Operation(summary = "Advise whether the contract should pass to the client")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response advise(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Advising advising) {
        return idempotency.once(
                () -> answer(adviseFlip.handle(new AdviseFlip.Command(id, ifMatch, advising.advice()))));
    }

    private static Response answer(CaseSheet sheet) {
        return Response.ok(CaseStanding.of(sheet))
                .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                .build();
    }
}
