package nl.weerthuis.allocation.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.fit.Rule;
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

@Path("/proposals")
@Tag(name = "Matching")
class ProposalResource {

    private final ProposeDwelling proposeDwelling;
    private final ListProposals listProposals;
    private final Idempotency idempotency;

    ProposalResource(ProposeDwelling proposeDwelling, ListProposals listProposals, Idempotency idempotency) {
        this.proposeDwelling = proposeDwelling;
        this.listProposals = listProposals;
        this.idempotency = idempotency;
    }

    @Schema(name = "ProposalRequest", description = "A dwelling for a case (Dutch: voorstel)")
    record ToPropose(
            @NotNull @Schema(description = "Case (Dutch: dossier)")
            UUID caseId,

            @NotNull @Schema(description = "Dwelling (Dutch: woning)")
            UUID dwellingId,

            @Valid @Schema(description = "Why a warning is overruled (Dutch: gemotiveerde afwijking)")
            Overrule override) {

        @Schema(name = "Override", description = "A warning that is overruled (Dutch: gemotiveerde afwijking)")
        record Overrule(
                @NotNull @Schema(description = "The rule (Dutch: regel)")
                Rule rule,

                @Size(max = 10)
                @Schema(description = "Further rules that the same reason overrules (Dutch: verdere afwijkingen)")
                Set<@NotNull Rule> alsoRules,

                @NotBlank @Size(max = 2_000) @Schema(description = "Why (Dutch: motivering)")
                String reason) {

            ProposeDwelling.Override override() {
                var rules = EnumSet.of(rule);
                rules.addAll(Objects.requireNonNullElse(alsoRules, Set.of()));
                return new ProposeDwelling.Override(rules, reason);
            }
        }

        ProposeDwelling.Command command() {
            return new ProposeDwelling.Command(
                    caseId, dwellingId, Optional.ofNullable(override).map(Overrule::override));
        }
    }

    @POST
    @RolesAllowed("table-coordinator")
    @Operation(summary = "Propose a dwelling for a case")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response propose(@Valid ToPropose request) {
        return idempotency.once(() -> {
            var proposal = proposeDwelling.handle(request.command());
            // Answers are kept for a day: they do not say whose proposal it is.
            return Created.of("proposals/" + proposal.id(), ProposalView.of(proposal, null), proposal.version());
        });
    }

    @GET
    @RolesAllowed("table-coordinator")
    @Operation(summary = "List the proposals, newest first")
    public Page<ProposalView> list(
            @BeanParam @Valid Paging paging,
            @Parameter(description = "Proposals for one case (Dutch: dossier)") @QueryParam("caseId") UUID caseId) {
        return listProposals.handle(Optional.ofNullable(caseId), paging);
    }
}
