package nl.weerthuis.allocation.dwelling;

import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Sight;

/** Which dwellings may be held against cases: the coordinator's, those of the corporations of the region. */
final class DwellingRows {

    private DwellingRows() {}

    static Rows of(Sight sight) {
        return sight.isEverything() ? Rows.where("corporationId in :parties", "parties", sight.parties()) : Rows.none();
    }
}
