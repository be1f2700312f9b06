package nl.weerthuis.housing.capacity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/capacities")
class CapacityResource {

    private final SetCapacity setCapacity;
    private final ListCapacities listCapacities;
    private final Idempotency idempotency;

    CapacityResource(SetCapacity setCapacity, ListCapacities listCapacities, Idempotency idempotency) {
        this.setCapacity = setCapacity;
        this.listCapacities = listCapacities;
        this.idempotency = idempotency;
    }

    @Schema(name = "CapacityRequest", description = "What a neighbourhood can bear (Dutch: draagkracht van de wijk)")
    record Capacity(
            @NotNull
            @Schema(
                    description = "Code of the neighbourhood, or of a district (Dutch: buurtcode of wijkcode)",
                    examples = "BU00340101")
            String neighbourhoodCode,

            @NotNull @Schema(description = "Placements in the period; zero is none for now (Dutch: maximum)")
            Integer limit,

            @Schema(description = "What the limit counts; placements, unless it is said (Dutch: grondslag)")
            CapacityBasis basis,

            @Schema(
                    description =
                            "Dwellings that stand there, for a limit by thousands of them (Dutch: aantal woningen)")
            Integer dwellings,

            @NotNull @Schema(description = "Length of the rolling period in months (Dutch: periode)")
            Integer periodMonths,

            @NotNull @Schema(description = "First day (Dutch: geldig vanaf)")
            LocalDate validFrom,

            @Schema(description = "Last day; absent if it has none (Dutch: geldig tot en met)")
            LocalDate validUntil,

            @Schema(description = "So many days after a placement none follows (Dutch: afkoelperiode)")
            Integer coolingDays,

            @Schema(description = "Why (Dutch: reden)") CapacityReason reason) {

        SetCapacity.Command command() {
            return new SetCapacity.Command(
                    neighbourhoodCode,
                    new Bearing(
                            limit,
                            Objects.requireNonNullElse(basis, CapacityBasis.PLACEMENTS),
                            dwellings,
                            periodMonths,
                            Objects.requireNonNullElse(coolingDays, 0),
                            validFrom,
                            validUntil,
                            reason));
        }
    }

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(summary = "Set what a neighbourhood can bear")
    @APIResponse(
            responseCode = "201",
            description = "The capacity is set.",
            content = @Content(schema = @Schema(implementation = CapacityView.class)))
    public Response set(@NotNull Capacity body) {
        return idempotency.once(() -> {
            var capacity = setCapacity.handle(body.command());
            return Created.of("capacities", CapacityView.of(capacity), capacity.version());
        });
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List what the neighbourhoods of the region can bear")
    public Page<CapacityView> list(
            @Parameter(description = "Only of this municipality, four digits (Dutch: gemeente)")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(description = "Only those that hold on this day (Dutch: peildatum)") @QueryParam("on")
                    LocalDate on,
            @Valid @BeanParam Paging paging) {
        return listCapacities
                .handle(new ListCapacities.Query(municipalityCode, on, paging))
                .map(CapacityView::of);
    }
}
