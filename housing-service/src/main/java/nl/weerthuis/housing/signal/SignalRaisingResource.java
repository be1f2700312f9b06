package nl.weerthuis.housing.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A landlord reports what goes wrong in one of its homes. */
@Path("/tenancies/{id}/signals")
@Tag(name = "Tenancy Signal")
class SignalRaisingResource {

    private static final long MOST_CENTS = 100_000_000;

    private final RaiseSignal raiseSignal;
    private final FindSignals findSignals;
    private final Idempotency idempotency;
    private final Clock clock;

    SignalRaisingResource(RaiseSignal raiseSignal, FindSignals findSignals, Idempotency idempotency, Clock clock) {
        this.raiseSignal = raiseSignal;
        this.findSignals = findSignals;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Schema(name = "TenancySignalRequest", description = "That something goes wrong in a home (Dutch: melding)")
    record Body(
            @NotNull SignalKind kind,

            Partner partner,

            @Positive
            @Max(MOST_CENTS)
            @Schema(description = "What is owed, in eurocents; required for ARREARS (Dutch: bedrag)")
            Long amountCents,

            @Schema(description = "Since when it is owed; required for ARREARS (Dutch: ontstaansdatum)")
            LocalDate arisenOn,

            Nuisance nuisance,

            @Schema(description = "When it was found; today if it is not said (Dutch: signaaldatum)")
            LocalDate raisedOn) {

        Report report(LocalDate today) {
            return new Report(kind, partner, amountCents, arisenOn, nuisance, raisedOn == null ? today : raisedOn);
        }
    }

    @POST
    @RolesAllowed({"housing-officer", "system"})
    @Operation(
            summary = "Report arrears or nuisance in a home",
            description =
                    "Those who support the tenant hear the kind and the day before which they answer; never how much"
                            + " is owed. Once more while it runs is a conflict: give a warning instead.")
    @APIResponse(
            responseCode = "201",
            description = "The signal is known.",
            content = @Content(schema = @Schema(implementation = SignalView.class)))
    public Response raise(UUID id, @NotNull @Valid Body body) {
        return idempotency.once(() -> {
            var report = body.report(LocalDate.now(clock));
            var signal = findSignals.view(raiseSignal.handle(new RaiseSignal.Command(id, report)));
            return Created.of("tenancy-signals/" + signal.id(), signal, signal.version());
        });
    }
}
