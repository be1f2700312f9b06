package nl.weerthuis.allocation.offer;

import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight;

/**
 * Which offers somebody may see; an offer names its case and its provider sealed.
 *
 * @param caseReference how a case is named on an offer
 * @param providerReference how a provider is named on an offer
 */
record OfferRows(Function<UUID, byte[]> caseReference, Function<UUID, byte[]> providerReference) {

    Rows of(Sight sight) {
        var rows = switch (sight.breadth()) {
            case EVERYTHING -> Rows.where("placement.corporationId in :parties", "parties", sight.parties());
            case OWN_CASES ->
                Rows.where(
                        "sealed.providerReference = :provider",
                        "provider",
                        providerReference.apply(sight.organisation()));
            case OWN_DWELLINGS ->
                Rows.where("placement.corporationId = :corporation", "corporation", sight.organisation());
            case OWN_MUNICIPALITIES, FIGURES, NOTHING -> Rows.none();
        };
        return rows.without(
                "sealed.caseReference",
                sight.conflicts().stream().map(caseReference).toList());
    }

    /** Those of one case: none for whoever may not learn which offer is for which case. */
    Rows ofCase(UUID caseId, Sight sight) {
        return sight.seesWhose()
                ? of(sight).and("sealed.caseReference = :case", "case", caseReference.apply(caseId))
                : Rows.none();
    }
}
