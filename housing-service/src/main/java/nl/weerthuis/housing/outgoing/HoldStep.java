package nl.weerthuis.housing.outgoing;

import java.util.UUID;

/**
 * One step of a hold, with what its wording needs.
 *
 * @param was its state before; null if it is new
 * @param offered whether it is for an offer, and not by hand
 * @param contractForm what was offered; null if nothing was
 * @param onOffer whether the dwelling may be held by somebody now
 * @param closing how allocation says that the offer ended; null if it did not say
 * @param publication null if none of this dwelling alone is known
 */
record HoldStep(
        long id,
        UUID holdId,
        String was,
        String status,
        boolean offered,
        String contractForm,
        UUID dwellingId,
        UUID corporationId,
        boolean onOffer,
        Closing closing,
        Key unit,
        Key publication) {

    /** @param objection what of the dwelling did not suit; null if it was nothing of that kind */
    record Closing(String outcome, String objection) {}

    /**
     * A record of the corporation's own system.
     *
     * @param organisation empty for the main one
     * @param name under which it delivers for it; null if it never gave any
     */
    record Key(String organisation, String name, String idExtern) {}

    /** A record of ours there: named by the hold. */
    Key own() {
        return new Key(unit.organisation(), unit.name(), holdId.toString());
    }
}
