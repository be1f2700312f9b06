package nl.weerthuis.caseflow.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.caseflow.webhook.outgoing.Messenger;
import nl.weerthuis.platform.rows.Duty;

/**
 * Tells webhooks what happened: at least once, each message tried until it is taken. Nothing is sent within a
 * transaction; who dies while sending has his message tried again by another, with the same id.
 */
@ApplicationScoped
class TellWebhooks {

    private static final int AT_ONCE = 20;
    private static final int MOST_ROUNDS = 50;

    private final Outgoing outgoing;
    private final Messenger messenger;
    private final Duty duty;

    TellWebhooks(Outgoing outgoing, Messenger messenger, Duty duty) {
        this.outgoing = outgoing;
        this.messenger = messenger;
        this.duty = duty;
    }

    @Scheduled(every = "${weerthuis.webhooks.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        for (var webhook : duty.call(outgoing::toQueue)) {
            duty.run(() -> outgoing.queue(webhook));
        }
        var some = true;
        for (int round = 0; some && round < MOST_ROUNDS; round++) {
            var due = duty.call(() -> outgoing.begin(AT_ONCE));
            send(due);
            some = !due.isEmpty();
        }
    }

    /** All at once: one receiver that does not answer keeps no other waiting for long. */
    private void send(List<Outgoing.Due> due) {
        var answers = due.stream().map(one -> messenger.send(one.message())).toList();
        for (int i = 0; i < due.size(); i++) {
            var answer = answers.get(i).join();
            var delivery = due.get(i).delivery();
            duty.run(() -> outgoing.end(delivery, answer));
        }
    }
}
