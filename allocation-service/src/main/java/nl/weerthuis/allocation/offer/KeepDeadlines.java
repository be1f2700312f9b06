package nl.weerthuis.allocation.offer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.rows.OnDuty;

/** No step of an offer waits for ever: what nobody answered is ended, what lives on keeps its introduction. */
@ApplicationScoped
class KeepDeadlines {

    private static final int BATCH = 100;

    private final OfferRepository offers;
    private final OfferReferences references;
    private final TellReceivers tellReceivers;
    private final OfferConfig config;
    private final Outbox outbox;
    private final Clock clock;

    KeepDeadlines(
            OfferRepository offers,
            OfferReferences references,
            TellReceivers tellReceivers,
            OfferConfig config,
            Outbox outbox,
            Clock clock) {
        this.offers = offers;
        this.references = references;
        this.tellReceivers = tellReceivers;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{weerthuis.deadlines.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @OnDuty
    @Transactional
    void handle() {
        var today = LocalDate.now(clock);
        forEach(
                offers.unansweredByHousing(clock.instant().minus(config.patience()), BATCH),
                (offer, side) -> offer.close(
                        OfferStatus.NOT_PROCEEDED, WithdrawalCode.NO_ANSWER_FROM_HOUSING.name(), today, side));
        forEach(
                offers.unansweredByClient(today, BATCH),
                (offer, side) -> offer.close(OfferStatus.EXPIRED, null, today, side));
        forEach(
                offers.withEndingIntroduction(today, BATCH),
                (offer, side) -> List.of(offer.introduce(offer.sheet().terms().leaseFrom(today), side)));
    }

    private void forEach(List<Offer> due, Deed deed) {
        due.forEach(offer -> {
            outbox.append(deed.on(offer, references.sideOf(offer)));
            tellReceivers.of(offer);
            CrashPoints.reach(CrashPoint.DEADLINE_FIRED_NOT_COMMITTED);
        });
    }

    private interface Deed {
        List<Event> on(Offer offer, CaseSide side);
    }
}
