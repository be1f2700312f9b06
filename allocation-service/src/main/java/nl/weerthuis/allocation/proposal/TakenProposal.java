package nl.weerthuis.allocation.proposal;

import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.allocation.event.FitVerdict;
import nl.weerthuis.allocation.fit.RentRuling;

/**
 * A proposal that was judged once more, to be made into an offer now.
 *
 * @param rent by the numbers of today; empty where no rules are known to judge by
 */
public record TakenProposal(
        UUID proposalId,
        KnownCase person,
        KnownDwelling dwelling,
        FitVerdict verdict,
        String ruleSet,
        Optional<RentRuling> rent,
        boolean capacityOverride) {}
