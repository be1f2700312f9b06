package nl.weerthuis.allocation.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.CaseEvent;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/**
 * Introduces who takes over, for as long as there is something to take over. It follows from a step of the case, whoever
 * takes that step, and so it is the service's own work. Asked again with the same answer, it does nothing.
 */
@ApplicationScoped
public class Receivers {

    private final ReceiverRepository receivers;
    private final Outbox outbox;
    private final Duty duty;
    private final Clock clock;

    Receivers(ReceiverRepository receivers, Outbox outbox, Duty duty, Clock clock) {
        this.receivers = receivers;
        this.outbox = outbox;
        this.duty = duty;
        this.clock = clock;
    }

    /** From now on these and no others. */
    public void are(KnownCase person, Map<ReceivingPurpose, UUID> wanted, LocalDate until) {
        duty.run(() -> {
            var facts = follow(person, wanted, until);
            receivers.flush();
            outbox.append(facts);
        });
    }

    private List<CaseEvent> follow(KnownCase person, Map<ReceivingPurpose, UUID> wanted, LocalDate until) {
        var facts = new ArrayList<CaseEvent>();
        var living = new ArrayList<>(receivers.living(person.id()));
        living.removeIf(receiver -> {
            var goes = !receiver.organisationId().equals(wanted.get(receiver.purpose()));
            if (goes) {
                facts.add(receiver.end(person, LocalDate.now(clock)));
            }
            return goes;
        });
        // Who leaves is written before who comes: there is one of each purpose.
        receivers.flush();
        wanted.forEach((purpose, organisation) -> {
            var known = living.stream()
                    .filter(receiver -> receiver.is(purpose, organisation))
                    .findFirst();
            var receiver = known.orElseGet(() -> new Receiver(person.id(), organisation, purpose));
            if (!receiver.lastsUntil(until)) {
                facts.add(receiver.grant(person, until));
                receivers.persist(receiver);
            }
        });
        return facts;
    }
}
