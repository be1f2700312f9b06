package nl.weerthuis.housing.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/target-exchanges")
class TargetExchangeResource {

    private final ExchangeTargets exchangeTargets;
    private final FindTargets findTargets;
    private final Idempotency idempotency;

    TargetExchangeResource(ExchangeTargets exchangeTargets, FindTargets findTargets, Idempotency idempotency) {
        this.exchangeTargets = exchangeTargets;
        this.findTargets = findTargets;
        this.idempotency = idempotency;
    }

    @Schema(
            name = "TargetExchangeRequest",
            description = "What municipalities change together (Dutch: gezamenlijke bijstelling)")
    record Body(
            @NotNull
            @Pattern(regexp = Targets.DECISION)
            @Schema(
                    description = "Reference of the decision (Dutch: kenmerk van het besluit)",
                    examples = "BW-2026/041")
            String decision,

            @NotNull
            @Size(min = 2, max = 50)
            @Schema(description = "The changes; together they are nothing (Dutch: bijstellingen)")
            List<@NotNull @Valid Change> changes) {

        @Schema(name = "TargetExchangeChange", description = "More for one target, or fewer (Dutch: bijstelling)")
        record Change(
                @NotNull @Schema(description = "The target (Dutch: taakstelling)")
                UUID targetId,

                @NotNull
                @Min(-10_000)
                @Max(10_000)
                @Schema(description = "How many more; below zero fewer (Dutch: verschil)", examples = "-4")
                Integer by) {}
    }

    @Schema(
            name = "TargetExchange",
            description = "What municipalities changed together (Dutch: gezamenlijke bijstelling)")
    record View(
            @Schema(description = "Key of the exchange, as in the ledger (Dutch: kenmerk)")
            UUID id,

            @Schema(description = "The targets as they became, in the order asked (Dutch: taakstellingen)")
            List<TargetView> targets) {}

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Change the targets of municipalities together, so that their sum stays the same",
            description = "All of them, or none. Two municipalities at least, targets of one period and unit.")
    @APIResponseSchema(value = View.class, responseCode = "200")
    public Response exchange(@NotNull @Valid Body body) {
        return idempotency.once(() -> {
            var outcome = exchangeTargets.handle(new ExchangeTargets.Command(
                    body.decision(),
                    body.changes().stream()
                            .map(change -> new ExchangeTargets.Change(change.targetId(), change.by()))
                            .toList()));
            var views = outcome.targets().stream().map(findTargets::withLedger).toList();
            return Response.ok(new View(outcome.exchangeId(), views)).build();
        });
    }
}
