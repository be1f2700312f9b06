package nl.weerthuis.caseflow.aftercare;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
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
@Tag(name = "Aftercare", description = "After the keys: check moments, signals, how it went (Dutch: nazorg)")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
class AftercareResource {

    @Schema(description = "Warm handover (Dutch: warme overdracht)")
    record Handover(
            @NotInFuture @Schema(description = "When; today if it is not said (Dutch: overgedragen op)")
            LocalDate completedOn) {}

    @Schema(name = "AftercareRecord", description = "How somebody is after some months (Dutch: nazorgmoment)")
    record Recorded(
            @NotNull AftercareMoment.Month moment,
            @NotNull AftercareMoment.Outcome outcome,

            @NotInFuture @Schema(description = "When; today if it is not said (Dutch: vastgesteld op)")
            LocalDate recordedOn) {}

    @Schema(description = "End of a case after the keys (Dutch: afsluiting)")
    record Closure(
            @NotNull CloseCase.Outcome outcome,

            @NotInFuture @Schema(description = "When; today if it is not said (Dutch: afgesloten op)")
            LocalDate closedOn) {}

    private final CompleteHandover completeHandover;
    private final RecordAftercare recordAftercare;
    private final CloseCase closeCase;
    private final Idempotency idempotency;
    private final Clock clock;

    AftercareResource(
            CompleteHandover completeHandover,
            RecordAftercare recordAftercare,
            CloseCase closeCase,
            Idempotency idempotency,
            Clock clock) {
        this.completeHandover = completeHandover;
        this.recordAftercare = recordAftercare;
        this.closeCase = closeCase;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Path("/handover")
    @Operation(summary = "Complete the warm handover; aftercare begins")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response handOver(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Handover handover) {
        var on = orToday(handover.completedOn());
        return answer(() -> completeHandover.handle(new CompleteHandover.Command(id, ifMatch, on)));
    }

    @POST
    @Path("/aftercare-moments")
    @Operation(summary = "Record how somebody is some months after the keys")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response record(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Recorded recorded) {
        var on = orToday(recorded.recordedOn());
        return answer(() -> recordAftercare.handle(
                new RecordAftercare.Command(id, ifMatch, recorded.moment(), recorded.outcome(), on)));
    }

    @POST
    @Path("/closure")
    @Operation(summary = "Close a case after the keys")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response close(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Closure closure) {
        var on = orToday(closure.closedOn());
        return answer(() -> closeCase.handle(new CloseCase.Command(id, ifMatch, closure.outcome(), on)));
    }

    private LocalDate orToday(LocalDate given) {
        return given == null ? LocalDate.now(clock) : given;
    }

    private Response answer(Supplier<CaseSheet> command) {
        return idempotency.once(() -> {
            var sheet = command.get();
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
