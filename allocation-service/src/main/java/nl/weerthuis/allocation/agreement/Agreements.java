package nl.weerthuis.allocation.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask of the agreements. */
@ApplicationScoped
public class Agreements {

    private final AgreementRepository agreements;

    Agreements(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /** Until this transaction ends no agreement is adopted: what is decided without one is found when one comes. */
    public void holdOn() {
        agreements.holdOn();
    }

    /** The version that decides on this date for a case of this group; of several regions, the provider's own. */
    public Optional<AgreementTerms> covering(LocalDate date, String targetGroup, UUID providerId) {
        var possible = agreements.inForce(date).stream()
                .filter(agreement -> agreement.isFor(targetGroup))
                .toList();
        return ofOneRegion(possible, providerId).stream().findFirst().map(Agreement::terms);
    }

    /** The version in force in a region. */
    public Optional<AgreementTerms> inForce(String region, LocalDate date) {
        return agreements.inForce(date).stream()
                .filter(agreement -> agreement.region().equals(region))
                .findFirst()
                .map(Agreement::terms);
    }

    private static List<Agreement> ofOneRegion(List<Agreement> possible, UUID providerId) {
        var regions = possible.stream().map(Agreement::region).distinct().count();
        return regions <= 1
                ? possible
                : possible.stream()
                        .filter(agreement -> agreement.hasParty(providerId))
                        .toList();
    }
}
