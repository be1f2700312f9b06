package nl.weerthuis.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.rows.Duty;

/**
 * Lets each fact have its effect once, in order per source and subject: an old one is dropped, the next one applied, an
 * early one held until the ones before it came. Effect, position and dedupe commit in one transaction.
 */
@ApplicationScoped
class Gate {

    /** What became of a message. */
    enum Passage {
        APPLIED,
        DROPPED,
        HELD,
        PARKED
    }

    private final Inbox inbox;
    private final List<EventConsumer> consumers;
    private final EventConfig config;
    private final EventMeters meters;
    private final Duty duty;

    Gate(Inbox inbox, @All List<EventConsumer> consumers, EventConfig config, EventMeters meters, Duty duty) {
        this.inbox = inbox;
        this.consumers = consumers;
        this.config = config;
        this.meters = meters;
        this.duty = duty;
    }

    /**
     * @throws RuntimeException only when the database is out of reach or overtaken: the same message must be tried again
     */
    @ActivateRequestContext
    Passage pass(HeldEvent message) {
        return duty.call(() -> passed(message));
    }

    private Passage passed(HeldEvent message) {
        var event = EventJson.parse(message.content());
        var passage = passOrPark(event, message);
        meters.passed(passage, event);
        if (passage == Passage.APPLIED) {
            drain(event.source(), event.subject(), event.sequence() + 1);
        }
        return passage;
    }

    /** Tries held facts again, from the one that is next. */
    @ActivateRequestContext
    int replay(String source, UUID subject) {
        return duty.call(() -> replayed(source, subject));
    }

    private int replayed(String source, UUID subject) {
        long next = QuarkusTransaction.requiringNew().call(() -> inbox.lastSequence(source, subject)) + 1;
        return drain(source, subject, next);
    }

    private int drain(String source, UUID subject, long from) {
        int applied = 0;
        for (long sequence = from; ; sequence++) {
            long next = sequence;
            var held = QuarkusTransaction.requiringNew().call(() -> inbox.held(source, subject, next));
            if (held.isEmpty()) {
                return applied;
            }
            var event = EventJson.parse(held.get().content());
            if (retry(event, held.get()) == Passage.PARKED) {
                return applied;
            }
            applied++;
        }
    }

    private Passage passOrPark(Envelope event, HeldEvent message) {
        try {
            return QuarkusTransaction.requiringNew().timeout(60).call(() -> gated(event, message));
        } catch (RuntimeException e) {
            return park(event, message, e);
        }
    }

    private Passage retry(Envelope event, HeldEvent message) {
        try {
            return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
                if (event.sequence() != inbox.lastSequence(event.source(), event.subject()) + 1) {
                    return Passage.DROPPED;
                }
                inbox.release(event);
                return applied(event, message);
            });
        } catch (RuntimeException e) {
            return park(event, message, e);
        }
    }

    private Passage park(Envelope event, HeldEvent message, RuntimeException failure) {
        if (DatabaseTrouble.isPassing(failure)) {
            throw failure;
        }
        meters.failed(event, failure);
        QuarkusTransaction.requiringNew().run(() -> inbox.hold(event, message, Cause.failure(failure)));
        return Passage.PARKED;
    }

    private Passage gated(Envelope event, HeldEvent message) {
        long last = inbox.lastSequence(event.source(), event.subject());
        if (event.sequence() <= last) {
            return Passage.DROPPED;
        }
        if (event.sequence() > last + 1) {
            inbox.hold(event, message, Cause.early());
            return Passage.HELD;
        }
        if (inbox.isHeld(event)) {
            // Parked before: a duplicate is no reason to try again, an operator is.
            return Passage.DROPPED;
        }
        return applied(event, message);
    }

    private Passage applied(Envelope event, HeldEvent message) {
        CrashPoints.reach(CrashPoint.CONSUMER_BEFORE_EFFECT);
        var channel = channelOf(message.topic());
        for (var consumer : consumers) {
            if (consumer.channels().contains(channel)) {
                consumer.on(event);
            }
        }
        CrashPoints.reach(CrashPoint.CONSUMER_EFFECT_NOT_IN_INBOX);
        inbox.advance(event);
        return Passage.APPLIED;
    }

    private String channelOf(String topic) {
        var prefix = config.topics().prefix();
        return topic.substring(prefix.length(), topic.length() - ".v1".length());
    }
}
