package nl.weerthuis.allocation.population;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/population-sets")
@Tag(name = "Region")
class PopulationSetResource {

    private final LoadPopulations loadPopulations;
    private final PopulationFile file;
    private final PopulationSetRepository sets;
    private final Idempotency idempotency;

    PopulationSetResource(
            LoadPopulations loadPopulations,
            PopulationFile file,
            PopulationSetRepository sets,
            Idempotency idempotency) {
        this.loadPopulations = loadPopulations;
        this.file = file;
        this.sets = sets;
        this.idempotency = idempotency;
    }

    @Schema(name = "PopulationSetDelivery", description = "Numbers to take in (Dutch: aanlevering inwoneraantallen)")
    record Delivery(
            @NotNull @Schema(description = "Date that the numbers are of (Dutch: peildatum)")
            LocalDate referenceDate,

            @NotBlank @Size(max = 300) @Schema(description = "Where they come from (Dutch: bron)")
            String source,

            @NotEmpty @Size(max = 1_000) @Schema(description = "Numbers per municipality (Dutch: inwoneraantallen)")
            List<@NotNull @Valid Row> populations) {

        @Schema(name = "InhabitantsDelivery", description = "Inhabitants of one municipality (Dutch: inwoneraantal)")
        record Row(
                @NotNull
                @Pattern(regexp = AreaCode.MUNICIPALITY)
                @Schema(description = "Municipality (Dutch: gemeentecode)")
                String municipalityCode,

                @Min(1) @Max(999_999_999) @Schema(description = "Number of inhabitants (Dutch: inwoneraantal)")
                long inhabitants) {}

        LoadPopulations.Command command() {
            var seen = new HashSet<String>();
            for (int i = 0; i < populations.size(); i++) {
                if (!seen.add(AreaCode.of(populations.get(i).municipalityCode()))) {
                    throw Problem.invalid(
                            Violation.of("/populations/%d/municipalityCode".formatted(i), "repeated-municipality"));
                }
            }
            return new LoadPopulations.Command(
                    referenceDate,
                    source.strip(),
                    populations.stream()
                            .map(row -> new Population(AreaCode.of(row.municipalityCode()), row.inhabitants()))
                            .toList());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Load a population set")
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = PopulationSetView.class)))
    public Response load(@Valid Delivery delivery) {
        return created(delivery.command());
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Load a population set from a file of the national statistics")
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = PopulationSetView.class)))
    public Response loadFile(byte[] content) {
        return created(file.read(content));
    }

    private Response created(LoadPopulations.Command command) {
        return idempotency.once(() -> {
            var set = loadPopulations.handle(command);
            return Created.of("population-sets/" + set.id(), PopulationSetView.of(set), set.version());
        });
    }

    @GET
    @RolesAllowed({"table-coordinator", "policy-adviser", "analyst"})
    @Operation(summary = "List the population sets")
    public Page<PopulationSetView> list(@BeanParam @Valid Paging paging) {
        return sets.page(paging).map(PopulationSetView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"table-coordinator", "policy-adviser", "analyst"})
    @Operation(summary = "Show a population set")
    public PopulationSetView show(@PathParam("id") UUID id) {
        return PopulationSetView.of(sets.require(id));
    }

    @GET
    @Path("/{id}/division")
    @RolesAllowed({"table-coordinator", "policy-adviser", "analyst"})
    @Operation(summary = "Divide a planned number over municipalities by inhabitants (largest remainder)")
    public DivisionView divide(
            @PathParam("id") UUID id,
            @Parameter(description = "How many cases are divided (Dutch: aantal)")
                    @QueryParam("number")
                    @NotNull
                    @Min(0)
                    @Max(1_000_000)
                    Long number,
            @Parameter(description = "Only among these municipalities, four digits each (Dutch: gemeenten)")
                    @QueryParam("municipalityCode")
                    @Size(max = 100)
                    List<@Pattern(regexp = AreaCode.MUNICIPALITY) String> municipalityCodes) {
        return DivisionView.of(sets.require(id), number, municipalityCodes);
    }
}
