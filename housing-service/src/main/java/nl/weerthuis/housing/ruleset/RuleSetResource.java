package nl.weerthuis.housing.ruleset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

/** The numbers of the law, by the day from which they hold. */
@Path("/rule-sets")
class RuleSetResource {

    private final LoadRuleSet loadRuleSet;
    private final AdoptRuleSet adoptRuleSet;
    private final FindRuleSets findRuleSets;
    private final Idempotency idempotency;

    RuleSetResource(
            LoadRuleSet loadRuleSet, AdoptRuleSet adoptRuleSet, FindRuleSets findRuleSets, Idempotency idempotency) {
        this.loadRuleSet = loadRuleSet;
        this.adoptRuleSet = adoptRuleSet;
        this.findRuleSets = findRuleSets;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(
            summary = "Load the numbers of rent and tenancy law from a day on",
            description =
                    "For the own region, as a file. Every fault is named. It holds once a second person adopted it.")
    @APIResponse(
            responseCode = "200",
            description = "It would be taken in so; nothing was kept.",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded; it waits for a second person.",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    public Response load(
            @Parameter(description = "True to check all and keep nothing (Dutch: proefinvoer)") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull RuleSetFile file) {
        return idempotency.once(() -> {
            var set = loadRuleSet.handle(new LoadRuleSet.Command(file, dryRun));
            return dryRun
                    ? Response.ok(RuleSetView.ofTry(set)).build()
                    : Created.of("rule-sets/" + set.id(), findRuleSets.shown(set), set.version());
        });
    }

    @POST
    @Path("/{id}/adoption")
    @RolesAllowed({"table-coordinator", "policy-adviser"})
    @Operation(summary = "Adopt a rule set that somebody else loaded")
    @APIResponse(
            responseCode = "200",
            description = "It holds from its first day on.",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    public Response adopt(UUID id) {
        return idempotency.once(
                () -> Response.ok(findRuleSets.shown(adoptRuleSet.handle(id))).build());
    }

    @GET
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "List the rule sets, the latest first")
    public Page<RuleSetView> list(
            @Parameter(description = "Only the one by which is decided on this day (Dutch: peildatum)")
                    @QueryParam("on")
                    LocalDate on,
            @Valid @BeanParam Paging paging) {
        return findRuleSets.handle(new FindRuleSets.Query(on, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"housing-officer", "system", "table-coordinator", "policy-adviser", "wmo-consultant"})
    @Operation(summary = "Show a rule set")
    @APIResponse(
            responseCode = "200",
            description = "The rule set.",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    public Response show(UUID id) {
        var set = findRuleSets.require(id);
        return Response.ok(findRuleSets.shown(set))
                .header(HttpHeaders.ETAG, EntityTags.of(set.version()))
                .build();
    }
}
