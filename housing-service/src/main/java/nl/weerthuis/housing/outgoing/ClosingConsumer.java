package nl.weerthuis.housing.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Remembers how an offer ended, for the words in which its corporation is told. */
@ApplicationScoped
class ClosingConsumer implements EventConsumer {

    /** About the dwelling; the others are about the person, and are not kept. */
    private static final Set<String> OBJECTIONS = Set.of("DWELLING", "SURROUNDINGS", "RENT_TOO_HIGH", "SIZE");

    private final HoldSteps steps;

    ClosingConsumer(HoldSteps steps) {
        this.steps = steps;
    }

    record OfferClosed(UUID offerId, String outcome, String code) {}

    @Override
    public Set<String> channels() {
        return Set.of("allocation-offer");
    }

    @Override
    public void on(Envelope event) {
        if (event.type().equals("nl.weerthuis.offer-closed.v1")) {
            var closed = event.as(OfferClosed.class);
            steps.close(
                    closed.offerId(),
                    closed.outcome(),
                    Optional.ofNullable(closed.code()).filter(OBJECTIONS::contains));
        }
    }
}
