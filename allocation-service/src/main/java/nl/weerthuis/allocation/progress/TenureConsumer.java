package nl.weerthuis.allocation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.offer.LandlordSignals;
import nl.weerthuis.allocation.offer.TenureProgress;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Hears what becomes of homes after the keys, and what the provider says to that. */
@ApplicationScoped
class TenureConsumer implements EventConsumer {

    private final TenureProgress progress;
    private final LandlordSignals signals;

    TenureConsumer(TenureProgress progress, LandlordSignals signals) {
        this.progress = progress;
        this.signals = signals;
    }

    record FlipPostponed(LocalDate flipReviewOn, LocalDate postponedOn) {}

    record TenancyFlipped(String contractForm, LocalDate flippedOn) {}

    record TenancyEnded(String code, LocalDate endedOn) {}

    record TenancyResumed(LocalDate resumedOn) {}

    record KeyDateCorrected(LocalDate keyDate, LocalDate correctedOn) {}

    record SignalRaised(UUID signalId, String kind, LocalDate raisedOn, LocalDate respondBy) {}

    record SignalAnswered(UUID signalRef, String code, LocalDate answeredOn) {}

    record FlipAdvised(String advice, LocalDate advisedOn) {}

    @Override
    public Set<String> channels() {
        return Set.of("housing", "caseflow");
    }

    @Override
    public void on(Envelope event) {
        var offer = event.subject();
        switch (event.type()) {
            case "nl.weerthuis.flip-postponed.v1" -> {
                var fact = event.as(FlipPostponed.class);
                progress.flipPostponed(offer, fact.flipReviewOn(), fact.postponedOn());
            }
            case "nl.weerthuis.tenancy-flipped.v1" -> {
                var fact = event.as(TenancyFlipped.class);
                progress.flipped(offer, fact.contractForm(), fact.flippedOn());
            }
            case "nl.weerthuis.tenancy-ended.v1" -> {
                var fact = event.as(TenancyEnded.class);
                progress.ended(offer, fact.code(), fact.endedOn());
            }
            case "nl.weerthuis.tenancy-resumed.v1" ->
                progress.resumed(offer, event.as(TenancyResumed.class).resumedOn());
            default -> signalled(event);
        }
    }

    private void signalled(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.key-date-corrected.v1" -> {
                var fact = event.as(KeyDateCorrected.class);
                progress.keyDateCorrected(event.subject(), fact.keyDate(), fact.correctedOn());
            }
            case "nl.weerthuis.home-uncounted.v1" -> progress.uncounted(event.subject());
            case "nl.weerthuis.signal-raised.v1" -> {
                var fact = event.as(SignalRaised.class);
                signals.raised(new LandlordSignals.Raised(
                        event.subject(), fact.signalId(), fact.kind(), fact.raisedOn(), fact.respondBy()));
            }
            default -> answered(event);
        }
    }

    private void answered(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.signal-answered.v1" -> {
                var fact = event.as(SignalAnswered.class);
                signals.answered(new LandlordSignals.Answered(fact.signalRef(), fact.code(), fact.answeredOn()));
            }
            case "nl.weerthuis.flip-advised.v1" -> {
                var fact = event.as(FlipAdvised.class);
                progress.flipAdvised(event.subject(), fact.advice(), fact.advisedOn());
            }
            default -> {} // Nothing else concerns a home in which somebody lives.
        }
    }
}
