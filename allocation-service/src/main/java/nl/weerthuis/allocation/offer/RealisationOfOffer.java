package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.SearchProfile;
import nl.weerthuis.allocation.realisation.CorrectRealisation;
import nl.weerthuis.allocation.realisation.CountRealisation;

/** Counts the home that an offer led to, in the municipality of the dwelling, if the agreement is for the group. */
@ApplicationScoped
class RealisationOfOffer {

    private final OfferReferences references;
    private final Agreements agreements;
    private final CountRealisation countRealisation;
    private final CorrectRealisation correctRealisation;

    RealisationOfOffer(
            OfferReferences references,
            Agreements agreements,
            CountRealisation countRealisation,
            CorrectRealisation correctRealisation) {
        this.references = references;
        this.agreements = agreements;
        this.countRealisation = countRealisation;
        this.correctRealisation = correctRealisation;
    }

    void count(Offer offer, LocalDate keyDate) {
        var person = references.personOf(offer);
        var placement = offer.sheet().placement();
        agreements
                .covering(person.submittedOn(), person.targetGroup(), person.providerId())
                .map(terms -> countRealisation.handle(new CountRealisation.Command(
                        terms.region(),
                        placement.municipalityCode(),
                        placement.corporationId(),
                        person.targetGroup(),
                        keyDate,
                        persons(person))))
                .ifPresent(realisation -> offer.countedAs(references.realisation(realisation)));
    }

    /** What did not count, or before this could be found again, stays as it is. */
    void correct(Offer offer, LocalDate keyDate, boolean counts) {
        references
                .realisationOf(offer)
                .ifPresent(realisation ->
                        correctRealisation.handle(new CorrectRealisation.Command(realisation, keyDate, counts)));
    }

    private static int persons(KnownCase person) {
        return person.profile().map(SearchProfile::householdSize).orElse(1);
    }
}
