package nl.weerthuis.housing.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.signal.KeepAnswer;
import nl.weerthuis.housing.tenancy.KeepFlipAdvice;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** What those who support a tenant say to the landlord, by way of the offer. */
@ApplicationScoped
class TenureConsumer implements EventConsumer {

    private final KeepFlipAdvice keepFlipAdvice;
    private final KeepAnswer keepAnswer;

    TenureConsumer(KeepFlipAdvice keepFlipAdvice, KeepAnswer keepAnswer) {
        this.keepFlipAdvice = keepFlipAdvice;
        this.keepAnswer = keepAnswer;
    }

    record OfferFlipAdvised(UUID offerId, String advice, LocalDate advisedOn) {}

    record OfferSignalAnswered(UUID signalId, String code, LocalDate answeredOn) {}

    @Override
    public Set<String> channels() {
        return Set.of("allocation-offer");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.offer-flip-advised.v1" -> {
                var advised = event.as(OfferFlipAdvised.class);
                keepFlipAdvice.handle(
                        new KeepFlipAdvice.Command(advised.offerId(), advised.advice(), advised.advisedOn()));
            }
            case "nl.weerthuis.offer-signal-answered.v1" -> {
                var answered = event.as(OfferSignalAnswered.class);
                keepAnswer.handle(new KeepAnswer.Command(answered.signalId(), answered.code(), answered.answeredOn()));
            }
            default -> {
                // Nothing else about an offer concerns who lives there.
            }
        }
    }
}
