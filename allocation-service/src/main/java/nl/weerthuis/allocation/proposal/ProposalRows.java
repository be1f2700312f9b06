package nl.weerthuis.allocation.proposal;

import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight;

/**
 * Which proposals somebody may see: the coordinator, where the dwelling is one of the region.
 *
 * @param caseReference how a case is named on a proposal: sealed
 */
record ProposalRows(Function<UUID, byte[]> caseReference) {

    private static final String OF_REGION =
            "dwellingId in (select d.id from Dwelling d where d.corporationId in :parties)";

    Rows of(Sight sight) {
        var rows = sight.isEverything() ? Rows.where(OF_REGION, "parties", sight.parties()) : Rows.none();
        return rows.without(
                "caseReference", sight.conflicts().stream().map(caseReference).toList());
    }
}
