package nl.weerthuis.allocation.casefile;

import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight;

/** Which cases somebody may see. */
final class CaseRows {

    // A safety exception must not show its new municipality to the one it leaves: origin alone gives no sight.
    private static final String OF_MUNICIPALITY = "municipalityCode in :municipalities"
            + " or (municipalityCode is null and origin.requested in :municipalities)";

    private CaseRows() {}

    static Rows of(Sight sight) {
        var rows = switch (sight.breadth()) {
            case EVERYTHING -> Rows.where("providerId in :parties", "parties", sight.parties());
            case OWN_CASES -> Rows.where("providerId = :organisation", "organisation", sight.organisation());
            case OWN_MUNICIPALITIES -> Rows.where(OF_MUNICIPALITY, "municipalities", sight.municipalities());
            case OWN_DWELLINGS, FIGURES, NOTHING -> Rows.none();
        };
        return rows.without("caseId", sight.conflicts()).and("submittedOn is not null");
    }
}
