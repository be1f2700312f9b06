package nl.weerthuis.allocation.proposal;

import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.allocation.event.FitVerdict;

/** A proposal that was judged once more, to be made into an offer now. */
public record TakenProposal(
        UUID proposalId,
        KnownCase person,
        KnownDwelling dwelling,
        FitVerdict verdict,
        String ruleSet,
        boolean capacityOverride) {}
