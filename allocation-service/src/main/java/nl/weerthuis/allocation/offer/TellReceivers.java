package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.allocation.parameter.Parameters;
import nl.weerthuis.allocation.receiver.Receivers;
import nl.weerthuis.allocation.receiver.ReceivingPurpose;

/** After each step of an offer: who takes over meets the person, once the home is accepted or sure. */
@ApplicationScoped
class TellReceivers {

    private static final String DAYS = "RECEIVER_INTRODUCTION_DAYS";
    private static final Set<OfferStatus> ACCEPTED = EnumSet.range(OfferStatus.ACCEPTED, OfferStatus.HOUSED);
    private static final Set<OfferStatus> SURE = EnumSet.range(OfferStatus.CONFIRMED, OfferStatus.HOUSED);

    private final OfferReferences references;
    private final Receivers receivers;
    private final Organisations organisations;
    private final Parameters parameters;
    private final Clock clock;

    TellReceivers(
            OfferReferences references,
            Receivers receivers,
            Organisations organisations,
            Parameters parameters,
            Clock clock) {
        this.references = references;
        this.receivers = receivers;
        this.organisations = organisations;
        this.parameters = parameters;
        this.clock = clock;
    }

    void of(Offer offer) {
        references.find(offer).ifPresent(person -> {
            var sheet = offer.sheet();
            receivers.are(person, wanted(sheet, person), until(sheet));
        });
    }

    private Map<ReceivingPurpose, UUID> wanted(OfferSheet sheet, KnownCase person) {
        var wanted = new EnumMap<ReceivingPurpose, UUID>(ReceivingPurpose.class);
        if (ACCEPTED.contains(sheet.status())) {
            person.receivingProvider().ifPresent(provider -> wanted.put(ReceivingPurpose.SUPPORT, provider));
        }
        if (SURE.contains(sheet.status())) {
            organisations
                    .municipality(sheet.placement().municipalityCode())
                    .ifPresent(team -> wanted.put(ReceivingPurpose.HANDOVER, team));
        }
        return wanted;
    }

    /** While the offer lives, the lease of the offer; after the keys, the days that the region gives for taking over. */
    private LocalDate until(OfferSheet sheet) {
        if (sheet.status() != OfferStatus.HOUSED) {
            return sheet.terms().leaseFrom(LocalDate.now(clock));
        }
        var keys = sheet.course().keyDate();
        var days = organisations
                .regionOf(sheet.placement().corporationId())
                .map(region -> parameters.number(region, DAYS, keys))
                .filter(found -> found.isPresent())
                .map(found -> found.getAsLong())
                .orElse((long) sheet.terms().answerDays());
        return keys.plusDays(days);
    }
}
