package nl.weerthuis.caseflow.signal;

import static nl.weerthuis.caseflow.access.Role.CASE_WORKER;
import static nl.weerthuis.caseflow.access.Role.PROVIDER_MANAGER;
import static nl.weerthuis.caseflow.access.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseStanding;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cases/{id}/signals")
@Tag(name = "Aftercare")
@RolesAllowed({CASE_WORKER, PROVIDER_MANAGER, SYSTEM})
class SignalResource {

    @Schema(name = "SignalRaising", description = "That something goes wrong (Dutch: melding van een signaal)")
    record Raising(
            @NotNull SignalKind kind,

            @NotInFuture @Schema(description = "When; today if it is not said (Dutch: gemeld op)")
            LocalDate raisedOn) {}

    @Schema(name = "SignalAnswering", description = "What was done about it (Dutch: antwoord op een signaal)")
    record Answering(@NotNull SignalAnswerCode code) {}

    @Schema(name = "SignalRaised", description = "The signal that was recorded (Dutch: vastgelegd signaal)")
    record Raised(
            @Schema(description = "Identification (Dutch: identificatie)")
            UUID id,

            @Schema(description = "The case (Dutch: dossier)")
            UUID caseId) {}

    private final RaiseSignal raiseSignal;
    private final AnswerSignal answerSignal;
    private final Idempotency idempotency;
    private final Clock clock;

    SignalResource(RaiseSignal raiseSignal, AnswerSignal answerSignal, Idempotency idempotency, Clock clock) {
        this.raiseSignal = raiseSignal;
        this.answerSignal = answerSignal;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Record that something goes wrong with somebody who was housed")
    @APIResponseSchema(value = Raised.class, responseCode = "200")
    public Response raise(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Raising raising) {
        var on = raising.raisedOn() == null ? LocalDate.now(clock) : raising.raisedOn();
        return idempotency.once(() -> {
            var raised = raiseSignal.handle(new RaiseSignal.Command(id, ifMatch, raising.kind(), on));
            return Response.ok(new Raised(raised.id(), raised.sheet().id()))
                    .header(HttpHeaders.ETAG, EntityTags.of(raised.sheet().version()))
                    .build();
        });
    }

    @POST
    @Path("/{signalId}/answer")
    @Operation(summary = "Say what was done about a signal; a landlord that raised it is told")
    @APIResponseSchema(value = CaseStanding.class, responseCode = "200")
    public Response answer(
            UUID id, UUID signalId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Answering answering) {
        return idempotency.once(() -> {
            var sheet = answerSignal.handle(new AnswerSignal.Command(id, signalId, ifMatch, answering.code()));
            return Response.ok(CaseStanding.of(sheet))
                    .header(HttpHeaders.ETAG, EntityTags.of(sheet.version()))
                    .build();
        });
    }
}
