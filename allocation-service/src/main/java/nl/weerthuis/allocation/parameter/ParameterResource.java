package nl.weerthuis.allocation.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/parameters")
@Tag(name = "Region")
class ParameterResource {

    /** What these codes need a number for, the others may be a number or a choice. */
    private static final Set<String> NUMBERS = Set.of(
            "OFFER_ANSWER_DAYS",
            "MAX_OFFERS",
            "QUALITY_DISCOUNT",
            "RENT_CAP_SMALL",
            "RENT_CAP_LARGE",
            "SOCIAL_LIMIT",
            "PERSONS_PER_ROOM");

    private static final java.util.regex.Pattern CHOICE = java.util.regex.Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final long MAX_NUMBER = 1_000_000_000;

    private final SetParameters setParameters;
    private final ListParameterSets listParameterSets;
    private final Viewer viewer;
    private final Idempotency idempotency;

    ParameterResource(
            SetParameters setParameters, ListParameterSets listParameterSets, Viewer viewer, Idempotency idempotency) {
        this.setParameters = setParameters;
        this.listParameterSets = listParameterSets;
        this.viewer = viewer;
        this.idempotency = idempotency;
    }

    @Schema(name = "ParameterSetting", description = "Values to set from a date on (Dutch: vaststelling parameters)")
    record Setting(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,60}") @Schema(description = "Region (Dutch: regio)")
            String region,

            @NotNull @Schema(description = "First day they hold (Dutch: geldig vanaf)")
            LocalDate validFrom,

            @Size(max = 300) @Schema(description = "Where they come from (Dutch: bron)")
            String source,

            @NotEmpty
            @Size(max = 100)
            @Schema(description = "Whole numbers (amounts in eurocents) or choices, by code (Dutch: waarden)")
            Map<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String, @NotNull JsonNode> parameters,

            @Size(max = 100)
            @Schema(description = "Codes of which the source was not complete (Dutch: nog te bevestigen)")
            Set<@NotNull String> toBeConfirmed) {

        SetParameters.Command command() {
            var unsure = Objects.requireNonNullElse(toBeConfirmed, Set.<String>of());
            var faults = new ArrayList<Violation>();
            var values = new ArrayList<Parameter>();
            parameters.forEach((code, value) -> {
                if (isNumber(value)) {
                    values.add(new Parameter(code, value.longValue(), null, unsure.contains(code)));
                } else if (!NUMBERS.contains(code) && isChoice(value)) {
                    values.add(new Parameter(code, null, value.textValue(), unsure.contains(code)));
                } else {
                    faults.add(Violation.of("/parameters/" + code, "wrong-type", new Word("whole-number")));
                }
            });
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            return new SetParameters.Command(region, validFrom, source, values);
        }

        private static boolean isNumber(JsonNode value) {
            return value.isIntegralNumber()
                    && value.canConvertToLong()
                    && value.longValue() >= 0
                    && value.longValue() <= MAX_NUMBER;
        }

        private static boolean isChoice(JsonNode value) {
            return value.isTextual() && CHOICE.matcher(value.textValue()).matches();
        }
    }

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Set parameters of the region from a date on")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ParameterSetView.class)))
    public Response set(@Valid Setting setting) {
        viewer.requireRegion(setting.region());
        return idempotency.once(() -> {
            var set = setParameters.handle(setting.command());
            return Created.of("parameters", ParameterSetView.of(set), set.version());
        });
    }

    @GET
    @RolesAllowed({"table-coordinator", "policy-adviser", "analyst"})
    @Operation(summary = "List the parameters of the region")
    public Page<ParameterSetView> list(@BeanParam @Valid Paging paging) {
        return listParameterSets.handle(paging);
    }
}
