package nl.weerthuis.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.event.Inbox.Line;
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

    static final int PATIENCE_SECONDS = 60;

    /** @param isFollowed whether the fact after it is held */
    private record Step(Passage passage, boolean isFollowed) {
        static Step alone(Passage passage) {
            return new Step(passage, false);
        }
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

    /** On which tables facts have their effect; elsewhere than on the live ones, only what is a projection does. */
    record Model(Optional<String> schema) {
        static final Model LIVE = new Model(Optional.empty());

        static Model of(String schema) {
            return new Model(Optional.of(schema));
        }

        boolean isLive() {
            return schema.isEmpty();
        }

        boolean concerns(EventConsumer consumer) {
            return isLive() || consumer.isProjection();
        }
    }

    /**
     * @throws RuntimeException only when the database is out of reach or overtaken: the same message must be tried again
     */
    @ActivateRequestContext
    Passage pass(HeldEvent message) {
        return duty.call(() -> {
            var event = read(message);
            var passage = passed(event, message, Model.LIVE);
            meters.passed(passage, event);
            return passage;
        });
    }

    /** The same on other tables than the live ones. */
    @ActivateRequestContext
    Passage pass(HeldEvent message, Model model) {
        return duty.call(() -> passed(read(message), message, model));
    }

    /** @throws UnreadableEvent if it is no event, or not of the channel on whose topic it came */
    Envelope read(HeldEvent message) {
        var event = EventJson.parse(message.content());
        if (!event.source().endsWith(":" + channelOf(message.topic()))) {
            throw new UnreadableEvent("Not of the channel on whose topic it came", null);
        }
        return event;
    }

    private Passage passed(Envelope event, HeldEvent message, Model model) {
        var step = orPark(event, message, model, () -> gated(event, message, model));
        if (step.isFollowed()) {
            drain(new Line(event.source(), event.subject()), event.sequence() + 1, model);
        }
        return step.passage();
    }

    /** Tries held facts again, from the one that is next. */
    @ActivateRequestContext
    int replay(String source, UUID subject) {
        return duty.call(() -> replayed(new Line(source, subject)));
    }

    private int replayed(Line line) {
        long next = inTransaction(Model.LIVE, () -> inbox.lastSequence(line.source(), line.subject())) + 1;
        return drain(line, next, Model.LIVE);
    }

    private int drain(Line line, long from, Model model) {
        int applied = 0;
        for (long sequence = from; ; sequence++) {
            long next = sequence;
            var held = inTransaction(model, () -> inbox.held(line.source(), line.subject(), next));
            if (held.isEmpty()) {
                return applied;
            }
            var event = EventJson.parse(held.get().content());
            if (retry(event, held.get(), model).passage() == Passage.PARKED) {
                return applied;
            }
            applied++;
        }
    }

    private Step retry(Envelope event, HeldEvent message, Model model) {
        return orPark(event, message, model, () -> {
            if (event.sequence() != inbox.lastSequence(event.source(), event.subject()) + 1) {
                return Step.alone(Passage.DROPPED);
            }
            inbox.release(event);
            return applied(event, message, model);
        });
    }

    /** A connection that broke in the midst may look like anything: only what fails twice is a fault of the fact. */
    private Step orPark(Envelope event, HeldEvent message, Model model, Supplier<Step> work) {
        try {
            return inTransaction(model, work);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isPassing(e)) {
                throw e;
            }
        }
        try {
            return inTransaction(model, work);
        } catch (RuntimeException e) {
            park(event, message, model, e);
            return Step.alone(Passage.PARKED);
        }
    }

    private void park(Envelope event, HeldEvent message, Model model, RuntimeException failure) {
        if (DatabaseTrouble.isPassing(failure)) {
            throw failure;
        }
        meters.failed(event, failure);
        inTransaction(model, () -> {
            inbox.hold(event, message, Cause.failure(failure));
            return Passage.PARKED;
        });
    }

    private <T> T inTransaction(Model model, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> {
            model.schema().ifPresent(inbox::direct);
            return work.get();
        });
    }

    private Step gated(Envelope event, HeldEvent message, Model model) {
        long last = inbox.lastSequence(event.source(), event.subject());
        if (event.sequence() <= last) {
            return Step.alone(Passage.DROPPED);
        }
        if (event.sequence() > last + 1) {
            inbox.hold(event, message, Cause.early());
            return Step.alone(Passage.HELD);
        }
        if (inbox.isHeld(event)) {
            // Parked before: a duplicate is no reason to try again, an operator is.
            return Step.alone(Passage.DROPPED);
        }
        return applied(event, message, model);
    }

    private Step applied(Envelope event, HeldEvent message, Model model) {
        effect(event, message, model);
        inbox.advance(event);
        var isFollowed = inbox.held(event.source(), event.subject(), event.sequence() + 1)
                .isPresent();
        return new Step(Passage.APPLIED, isFollowed);
    }

    /** What the fact does, without its position; in the transaction under way. */
    void effect(Envelope event, HeldEvent message, Model model) {
        CrashPoints.reach(CrashPoint.CONSUMER_BEFORE_EFFECT);
        var channel = channelOf(message.topic());
        for (var consumer : consumers) {
            if (consumer.channels().contains(channel) && model.concerns(consumer)) {
                consumer.on(event);
            }
        }
        CrashPoints.reach(CrashPoint.CONSUMER_EFFECT_NOT_IN_INBOX);
    }

    private String channelOf(String topic) {
        var prefix = config.topics().prefix();
        return topic.substring(prefix.length(), topic.length() - ".v1".length());
    }
}
