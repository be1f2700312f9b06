package nl.weerthuis.allocation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.fit.FitCheck;
import nl.weerthuis.allocation.fit.Rule;

/** What offers may ask of proposals. */
@ApplicationScoped
public class Proposals {

    /** Where a proposal holds its case, sealed. */
    public static final String CASE_REFERENCE = "proposal.case_ref";

    private final ProposalRepository proposals;
    private final CaseFiles cases;
    private final FitCheck fitCheck;
    private final Viewer viewer;

    Proposals(ProposalRepository proposals, CaseFiles cases, FitCheck fitCheck, Viewer viewer) {
        this.proposals = proposals;
        this.cases = cases;
        this.fitCheck = fitCheck;
        this.viewer = viewer;
    }

    /** Takes a proposal up, once. What fitted when it was proposed must still fit, until the offer stands. */
    @Transactional
    public TakenProposal takeUp(UUID proposalId) {
        var proposal = proposals.requireToChange(proposalId, viewer.sight());
        proposal.offer();
        var person = cases.requireStill(proposals.caseOf(proposal));
        ProposeDwelling.requireOpen(person);
        cases.requireGoingOn(person.id());
        var judged = fitCheck.check(person, proposal.dwellingId());
        ProposeDwelling.requireFit(judged.fit());
        ProposeDwelling.requireReason(judged.fit(), proposal.overruled());
        return new TakenProposal(
                proposal.id(),
                person,
                judged.dwelling(),
                proposal.verdict(),
                proposal.ruleSet(),
                judged.rent(),
                proposal.overrules(Rule.NEIGHBOURHOOD_CAPACITY));
    }
}
