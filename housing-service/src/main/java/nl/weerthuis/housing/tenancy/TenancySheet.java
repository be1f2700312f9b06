package nl.weerthuis.housing.tenancy;

import java.util.UUID;

/**
 * A tenancy as it stands.
 *
 * @param corporationReference the landlord's own key of the contract that holds; null if it was not said
 */
record TenancySheet(
        UUID id,
        int version,
        UUID offerId,
        UUID dwellingId,
        UUID corporationId,
        String region,
        String corporationReference,
        TenancyStatus status,
        TenancyTerms terms,
        Course course,
        Flip flip) {

    /** Signed or not, the keys were never handed over. */
    boolean isUnstarted() {
        return status == TenancyStatus.PREPARED || status == TenancyStatus.SIGNED;
    }

    boolean isFlipAhead() {
        return status == TenancyStatus.ACTIVE && flip.isAhead(terms.contractForm());
    }

    /** An omklap that has not come yet stands in the provider's name, everything else in the tenant's. */
    Holder holder() {
        return terms.contractForm() == ContractForm.FLIP ? Holder.PROVIDER : Holder.TENANT;
    }
}
