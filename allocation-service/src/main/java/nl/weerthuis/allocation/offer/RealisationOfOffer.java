package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.SearchProfile;
import nl.weerthuis.allocation.realisation.CountRealisation;

/** Counts the home that an offer led to, in the municipality of the dwelling, if the agreement is for the group. */
@ApplicationScoped
class RealisationOfOffer {

    private final OfferReferences references;
    private final Agreements agreements;
    private final CountRealisation countRealisation;

    RealisationOfOffer(OfferReferences references, Agreements agreements, CountRealisation countRealisation) {
        this.references = references;
        this.agreements = agreements;
        this.countRealisation = countRealisation;
    }

    void count(Offer offer, LocalDate keyDate) {
        var person = references.personOf(offer);
        var placement = offer.sheet().placement();
        agreements
                .covering(person.submittedOn(), person.targetGroup(), person.providerId())
                .ifPresent(terms -> countRealisation.handle(new CountRealisation.Command(
                        terms.region(),
                        placement.municipalityCode(),
                        placement.corporationId(),
                        person.targetGroup(),
                        keyDate,
                        persons(person))));
    }

    private static int persons(KnownCase person) {
        return person.profile().map(SearchProfile::householdSize).orElse(1);
    }
}
