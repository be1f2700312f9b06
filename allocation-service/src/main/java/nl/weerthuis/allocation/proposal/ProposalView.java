package nl.weerthuis.allocation.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.event.FitVerdict;
import nl.weerthuis.allocation.event.RentVerdict;
import nl.weerthuis.allocation.fit.Remark;
import nl.weerthuis.allocation.fit.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Proposal", description = "A dwelling proposed for a case (Dutch: voorstel)")
record ProposalView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Case; not of a protected one, nor in the answer to a command (Dutch: dossier)")
        UUID caseId,

        @Schema(description = "Dwelling (Dutch: woning)") UUID dwellingId,

        @Schema(description = "Whether it fits (Dutch: oordeel)")
        FitVerdict fitVerdict,

        @Schema(description = "Rules that warn (Dutch: waarschuwingen)")
        List<String> warnings,

        @Schema(description = "Rule that was overruled with a reason (Dutch: gemotiveerde afwijking)")
        Rule overriddenRule,

        @Schema(description = "Every rule that was overruled with that reason (Dutch: gemotiveerde afwijkingen)")
        List<String> overriddenRules,

        @Schema(description = "What warned, with the numbers of that day (Dutch: bevindingen)")
        List<Remark> findings,

        @Schema(description = "Why it was overruled (Dutch: motivering)")
        String overrideReason,

        @Schema(description = "Rules that judged (Dutch: regelset)")
        String ruleSet,

        @Schema(
                description =
                        "Whether the rent fits; absent where no rules were known (Dutch: oordeel passend toewijzen)")
        RentVerdict rentVerdict,

        @Schema(description = "Edition of the rent rules that judged (Dutch: versie regelset)")
        String rentRuleSet,

        @Schema(description = "Proposed on (Dutch: voorgesteld op)")
        LocalDate proposedOn,

        @Schema(description = "Whether an offer was made of it (Dutch: aangeboden)")
        boolean offered) {

    /** @param caseId null where it is not to be said */
    static ProposalView of(Proposal proposal, UUID caseId) {
        return new ProposalView(
                proposal.id(),
                caseId,
                proposal.dwellingId(),
                proposal.verdict(),
                proposal.warnings(),
                proposal.overriddenRule(),
                proposal.overriddenRules(),
                proposal.findings().stream().map(Finding::remark).toList(),
                proposal.overrideReason(),
                proposal.ruleSet(),
                proposal.rentVerdict(),
                proposal.rentRuleSet(),
                proposal.proposedOn(),
                proposal.offered());
    }
}
