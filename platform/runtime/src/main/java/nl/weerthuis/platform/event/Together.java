package nl.weerthuis.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerthuis.platform.event.Gate.Model;
import nl.weerthuis.platform.event.Gate.Passage;
import nl.weerthuis.platform.event.Inbox.Line;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/**
 * Lets several facts have their effect in one transaction, as long as nothing is unusual about them: none is early, none
 * fails and none of their subjects waits for anything. Otherwise nothing happens, and the gate takes them one by one.
 */
@ApplicationScoped
class Together {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private final Gate gate;
    private final Inbox inbox;
    private final EntityManager entities;
    private final EventMeters meters;
    private final Duty duty;

    Together(Gate gate, Inbox inbox, EntityManager entities, EventMeters meters, Duty duty) {
        this.gate = gate;
        this.inbox = inbox;
        this.entities = entities;
        this.meters = meters;
        this.duty = duty;
    }

    /** What stands around the effect of the fact in this place: its trace. */
    interface Around {
        void effect(int place, Supplier<Passage> effect);
    }

    /**
     * @return false if nothing happened
     * @throws RuntimeException only when the database is out of reach: nothing of the messages is lost by trying again
     */
    @ActivateRequestContext
    boolean pass(List<HeldEvent> messages, Model model, Around around) {
        return duty.call(() -> {
            try {
                var events = messages.stream().map(gate::read).toList();
                var passages = QuarkusTransaction.requiringNew()
                        .timeout(Gate.PATIENCE_SECONDS)
                        .call(() -> inOrder(events, messages, model, around));
                if (model.isLive()) {
                    count(events, passages);
                }
                return true;
            } catch (RuntimeException e) {
                if (DatabaseTrouble.isPassing(e)) {
                    throw e;
                }
                LOG.debugf("Not together: %s", e.toString());
                return false;
            }
        });
    }

    private void count(List<Envelope> events, List<Passage> passages) {
        for (int place = 0; place < events.size(); place++) {
            meters.passed(passages.get(place), events.get(place));
        }
    }

    private List<Passage> inOrder(List<Envelope> events, List<HeldEvent> messages, Model model, Around around) {
        model.schema().ifPresent(inbox::direct);
        var subjects = events.stream().map(Envelope::subject).collect(Collectors.toCollection(TreeSet<UUID>::new));
        var positions = model.isLive() ? locked(events) : inbox.positions(subjects);
        if (inbox.holdsAnyOf(subjects)) {
            throw new NotInOrder();
        }
        var passages = new ArrayList<Passage>();
        var applied = new ArrayList<Envelope>();
        for (int place = 0; place < events.size(); place++) {
            var event = events.get(place);
            var message = messages.get(place);
            long ahead = event.sequence() - positions.getOrDefault(line(event), 0L);
            if (ahead > 1) {
                throw new NotInOrder();
            }
            passages.add(ahead == 1 ? Passage.APPLIED : Passage.DROPPED);
            if (ahead == 1) {
                around.effect(place, () -> effect(event, message, model));
                positions.put(line(event), event.sequence());
                applied.add(event);
            }
        }
        advance(applied, model);
        return passages;
    }

    /** Live, each step is one, so that whoever watches sees each fact applied once. */
    private void advance(List<Envelope> applied, Model model) {
        if (model.isLive()) {
            inbox.advance(applied);
        } else {
            inbox.advance(applied.stream().collect(Collectors.toMap(Together::line, Envelope::sequence, Math::max)));
        }
    }

    /** Others may be at the same subjects; nobody is when a model is made anew. */
    private Map<Line, Long> locked(List<Envelope> events) {
        var positions = new HashMap<Line, Long>();
        events.stream()
                .map(Together::line)
                .distinct()
                .sorted(Comparator.comparing(Line::source).thenComparing(Line::subject))
                .forEach(line -> positions.put(line, inbox.lastSequence(line.source(), line.subject())));
        return positions;
    }

    /** As if in a transaction of its own: the next one finds nothing in memory, and all in the tables. */
    private Passage effect(Envelope event, HeldEvent message, Model model) {
        gate.effect(event, message, model);
        entities.flush();
        entities.clear();
        return Passage.APPLIED;
    }

    private static Line line(Envelope event) {
        return new Line(event.source(), event.subject());
    }

    /** Undoes the transaction; the gate, one by one, knows what to do. */
    private static final class NotInOrder extends RuntimeException {
        private NotInOrder() {
            super("Not in order", null, false, false);
        }
    }
}
