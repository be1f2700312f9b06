package nl.weerthuis.housing.dwelling;

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
import java.util.UUID;
import nl.weerthuis.platform.web.Created;
import nl.weerthuis.platform.web.EntityTags;
import nl.weerthuis.platform.web.Idempotency;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/dwellings")
class DwellingResource {

    private final RegisterDwelling registerDwelling;
    private final ChangeDwelling changeDwelling;
    private final FindDwellings findDwellings;
    private final Idempotency idempotency;

    DwellingResource(
            RegisterDwelling registerDwelling,
            ChangeDwelling changeDwelling,
            FindDwellings findDwellings,
            Idempotency idempotency) {
        this.registerDwelling = registerDwelling;
        this.changeDwelling = changeDwelling;
        this.findDwellings = findDwellings;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Register a dwelling of one's own corporation")
    @APIResponse(
            responseCode = "201",
            description = "The dwelling is registered.",
            content = @Content(schema = @Schema(implementation = DwellingView.class)))
    public Response register(@NotNull DwellingDraft draft) {
        return idempotency.once(() -> {
            var dwelling = registerDwelling.handle(draft);
            return Created.of("dwellings/" + dwelling.id(), DwellingView.of(dwelling), dwelling.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system"})
    @Operation(summary = "Replace the description of a dwelling")
    @APIResponse(
            responseCode = "200",
            description = "The dwelling as it is now.",
            content = @Content(schema = @Schema(implementation = DwellingView.class)))
    public Response change(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull DwellingDraft draft) {
        var dwelling = changeDwelling.handle(new ChangeDwelling.Command(id, ifMatch, draft));
        return answer(DwellingView.of(dwelling), dwelling);
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "wmo-consultant", "policy-adviser"})
    @Operation(summary = "List the dwellings that one may see")
    public Page<DwellingSummary> list(
            @Parameter(description = "Only dwellings in this state (Dutch: status)") @QueryParam("status")
                    DwellingStatus status,
            @Parameter(description = "Only in this municipality, four digits (Dutch: gemeente)")
                    @QueryParam("municipalityCode")
                    String municipalityCode,
            @Parameter(
                            description =
                                    "Only the dwelling with this reference of the corporation's own (Dutch: VHE-nummer)")
                    @QueryParam("corporationReference")
                    String corporationReference,
            @Valid @BeanParam Paging paging) {
        return findDwellings.handle(new FindDwellings.Query(status, municipalityCode, corporationReference, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "wmo-consultant", "policy-adviser"})
    @Operation(summary = "Show a dwelling")
    @APIResponse(
            responseCode = "200",
            description = "The dwelling.",
            content = @Content(schema = @Schema(implementation = DwellingSummary.class)))
    public Response show(UUID id) {
        var dwelling = findDwellings.require(id);
        return answer(findDwellings.shown(dwelling), dwelling);
    }

    private static Response answer(Object view, Dwelling dwelling) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(dwelling.version()))
                .build();
    }
}
