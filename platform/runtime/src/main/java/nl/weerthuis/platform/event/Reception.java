package nl.weerthuis.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.weerthuis.platform.event.Gate.Model;
import nl.weerthuis.platform.event.Gate.Passage;
import nl.weerthuis.platform.log.LogFields;
import nl.weerthuis.platform.rows.Duty;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes messages as they come and hands them to the gate; what no gate can take is set aside, so that nothing waits. */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final int LONGEST_RUN = 50;

    private final Gate gate;
    private final Together together;
    private final Inbox inbox;
    private final Duty duty;
    private final FactSpans spans;

    Reception(Gate gate, Together together, Inbox inbox, Duty duty, FactSpans spans) {
        this.gate = gate;
        this.together = together;
        this.inbox = inbox;
        this.duty = duty;
        this.spans = spans;
    }

    /** Messages about one subject that follow on each other stay together: one case says ten things at once. */
    static List<List<ConsumerRecord<byte[], byte[]>>> runs(Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        var runs = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
        ConsumerRecord<byte[], byte[]> before = null;
        for (var message : messages) {
            if (before == null
                    || !continues(before, message)
                    || runs.get(runs.size() - 1).size() == LONGEST_RUN) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(message);
            before = message;
        }
        return runs;
    }

    private static boolean continues(ConsumerRecord<byte[], byte[]> before, ConsumerRecord<byte[], byte[]> message) {
        return before.partition() == message.partition()
                && before.topic().equals(message.topic())
                && before.key() != null
                && Arrays.equals(before.key(), message.key());
    }

    /**
     * In one transaction if nothing is unusual about them, else each in its own.
     *
     * @throws RuntimeException only when the database is out of reach: nothing is lost by taking them again
     */
    void take(List<ConsumerRecord<byte[], byte[]>> run) {
        if (run.size() == 1 || !together(run)) {
            run.forEach(this::take);
        }
    }

    private boolean together(List<ConsumerRecord<byte[], byte[]>> run) {
        if (run.stream().anyMatch(message -> message.value() == null)) {
            return false;
        }
        try {
            var messages = run.stream().map(Reception::held).toList();
            return together.pass(messages, Model.LIVE, (place, effect) -> within(run.get(place), effect));
        } catch (UnreadableEvent e) {
            return false;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            var held = held(message);
            within(message, () -> gate.pass(held));
        } catch (UnreadableEvent e) {
            setAside(message, e.getMessage());
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.isAboutTheData(e)) {
                throw e;
            }
            // It cannot even be parked, today or tomorrow; the others behind it must not wait for ever.
            setAside(message, "The database takes neither its effect nor itself");
        }
    }

    private void within(ConsumerRecord<byte[], byte[]> message, Supplier<Passage> work) {
        var trace = traceParent(message);
        spans.process(message.topic(), trace, () -> LogFields.within(trace, work));
    }

    private static HeldEvent held(ConsumerRecord<byte[], byte[]> message) {
        return new HeldEvent(message.topic(), EventJson.decoded(message.value()));
    }

    private void setAside(ConsumerRecord<byte[], byte[]> message, String cause) {
        LOG.errorf("Set aside %s-%d@%d: %s", message.topic(), message.partition(), message.offset(), cause);
        duty.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> inbox.setAside(
                        message.topic(), message.partition(), message.offset(), message.value(), cause)));
    }

    private static String traceParent(ConsumerRecord<byte[], byte[]> message) {
        var header = message.headers().lastHeader("traceparent");
        return header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
