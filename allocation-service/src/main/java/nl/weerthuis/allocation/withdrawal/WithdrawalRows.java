package nl.weerthuis.allocation.withdrawal;

import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Stewardship;

/** Which withdrawals somebody may see and undo: those of the access that they steward. */
final class WithdrawalRows {

    private static final String OF_REGION =
            "organisationId in (select o.id from Organisation o where o.region = :region)";

    private WithdrawalRows() {}

    static Rows of(Stewardship steward) {
        return switch (steward.reach()) {
            case REGION -> Rows.where(OF_REGION, "region", steward.region());
            case OWN_ORGANISATION -> Rows.where("organisationId = :own", "own", steward.organisation());
            case NOBODY -> Rows.none();
        };
    }
}
