package nl.weerthuis.housing.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/ledger-entries")
class LedgerEntryResource {

    private final FindEntries findEntries;
    private final CorrectEntry correctEntry;
    private final Idempotency idempotency;

    LedgerEntryResource(FindEntries findEntries, CorrectEntry correctEntry, Idempotency idempotency) {
        this.findEntries = findEntries;
        this.correctEntry = correctEntry;
        this.idempotency = idempotency;
    }

    @Schema(name = "LedgerCorrectionRequest", description = "What an entry should have said (Dutch: correctie)")
    record Correction(
            @NotNull
            @Min(-10_000)
            @Max(10_000)
            @Schema(description = "The right amount; the difference is booked (Dutch: juiste aantal)", examples = "0")
            Integer amount,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}")
            @Schema(
                    description = "Reference of the decision (Dutch: kenmerk van het besluit)",
                    examples = "BW-2026/041")
            String decision) {}

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(
            summary = "List what was booked, in the order of booking",
            description = "Nothing of it is ever changed. Of a target for one group a corporation sees what was agreed,"
                    + " not the single realisations.")
    public Page<LedgerEntryView> list(
            @Parameter(description = "Only of this target (Dutch: taakstelling)") @QueryParam("targetId") UUID targetId,
            @Parameter(description = "Only booked in this quarter, such as 2026-Q3 (Dutch: kwartaal)")
                    @QueryParam("quarter")
                    String quarter,
            @Valid @BeanParam Paging paging) {
        if (quarter != null && !Quarter.isQuarter(quarter)) {
            throw Problem.invalid(Violation.of("quarter", "invalid-quarter"));
        }
        var wanted = quarter == null ? null : Quarter.parse(quarter);
        return findEntries.handle(new FindEntries.Query(targetId, wanted, paging));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Correct an opening, a carried balance or a realisation by a counter-entry",
            description =
                    "It is booked in the first open quarter; after the period was closed, on the next target of the"
                            + " same group and unit.")
    @APIResponse(
            responseCode = "201",
            description = "The counter-entry.",
            content = @Content(schema = @Schema(implementation = LedgerEntryView.class)))
    public Response correct(UUID id, @NotNull @Valid Correction correction) {
        return idempotency.once(() -> Response.status(Response.Status.CREATED)
                .entity(correctEntry.handle(new CorrectEntry.Command(id, correction.amount(), correction.decision())))
                .build());
    }
}
