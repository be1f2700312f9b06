package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What other features may ask of the offers of many cases. On duty alone: it opens whose they are. */
@ApplicationScoped
public class OfferedCases {

    private final OfferRepository offers;

    OfferedCases(OfferRepository offers) {
        this.offers = offers;
    }

    /** Of those with an offer that is open or came to a home: when the latest was asked for. */
    public Map<UUID, Instant> latest(Collection<UUID> cases) {
        return offers.latestAmong(cases);
    }
}
