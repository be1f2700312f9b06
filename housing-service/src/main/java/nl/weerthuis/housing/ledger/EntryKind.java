package nl.weerthuis.housing.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which column of the ledger an entry is. */
@Schema(
        name = "LedgerEntryKind",
        description = "What the entry is (Dutch: beginsaldo, overgenomen saldo, taakstelling, bijstelling, realisatie,"
                + " overgedragen saldo)")
enum EntryKind {
    OPENING,
    CARRIED_IN,
    TARGET,
    ADJUSTMENT,
    REALISED,
    CARRIED_OUT;

    /** A number that was agreed is adjusted, and what was carried over follows: neither is counted again. */
    boolean isCorrectable() {
        return switch (this) {
            case OPENING, CARRIED_IN, REALISED -> true;
            case TARGET, ADJUSTMENT, CARRIED_OUT -> false;
        };
    }
}
