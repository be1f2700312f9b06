package nl.weerthuis.allocation.assignment;

import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight;

/** Which assignments somebody may see, and which a municipality was asked for. */
final class AssignmentRows {

    private static final String OF_MUNICIPALITY = "municipalityCode in :municipalities"
            + " or (municipalityCode is null and requestedMunicipality in :municipalities)";
    private static final String ASKED = "requestedMunicipality in :municipalities"
            + " and coalesce(municipalityCode, requestedMunicipality) in :municipalities";

    private AssignmentRows() {}

    static Rows of(Sight sight) {
        var rows = switch (sight.breadth()) {
            case EVERYTHING, FIGURES -> Rows.where("providerId in :parties", "parties", sight.parties());
            case OWN_CASES -> Rows.where("providerId = :organisation", "organisation", sight.organisation());
            case OWN_MUNICIPALITIES -> Rows.where(OF_MUNICIPALITY, "municipalities", sight.municipalities());
            case OWN_DWELLINGS, NOTHING -> Rows.none();
        };
        return rows.without("caseId", sight.conflicts());
    }

    static Rows askedOf(Sight sight) {
        return Rows.where(ASKED, "municipalities", sight.municipalities()).without("caseId", sight.conflicts());
    }
}
